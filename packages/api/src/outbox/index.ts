export { loadAdmins, queueMail, queueMails, queueMailsOfOrder, type MailOfOrder } from './queue-mail.ts';
