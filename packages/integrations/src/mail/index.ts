export type { MailAttachment, MailMessage, MailOutcome, MailTransport } from './mail-transport.ts';
export { createSmtpMailTransport, type SmtpOptions } from './smtp-transport.ts';
export { createDevelopmentMailTransport } from './development-transport.ts';
export { messageIdFor, type MailSubject } from './message-id.ts';
export { MAIL_KINDS, renderMail, type RenderedMail } from './render-mail.ts';
export { MAIL_LANGUAGES, mailLanguageFor, type MailLanguage } from './words/words.ts';
export type {
  BreakdownRow,
  MailDataByKind,
  MailDrawing,
  MailKind,
  MailLine,
  MoneyBack,
  OrderMail,
  OrderWithLines,
  RecipientMail,
  StoreOrderMail,
} from './mail-data.ts';
