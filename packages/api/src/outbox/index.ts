export { loadAdmins, queueMail, queueMails, queueMailsOfOrder } from './queue-mail.ts';
