export { loadAdmins } from './load-admins.ts';
export { queueMail, queueMails } from './queue-mail.ts';
