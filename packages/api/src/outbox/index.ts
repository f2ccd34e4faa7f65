export { loadAdmins, queueMail, type QueuedMail, queueMails, queueMailsOfOrder, type MailOfOrder } from './queue-mail.ts';
