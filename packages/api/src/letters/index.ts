export { letterEffects } from './queue-order-mails.ts';
export { drawMailPicture, sendMail } from './send-mail.ts';
