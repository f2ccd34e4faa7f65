export { loadAdmins, queueMail, queueMails } from './queue-mail.ts';
