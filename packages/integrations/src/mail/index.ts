export type { MailAttachment, MailMessage, MailOutcome, MailTransport } from './mail-transport.ts';
export { createSmtpMailTransport, type SmtpOptions } from './smtp-transport.ts';
export { createDevelopmentMailTransport } from './development-transport.ts';
export { letterWriter, type LetterWriter, type RenderedMail } from './render-mail.ts';
export type { MailLanguage } from './words/words.ts';
export type {
  BreakdownRow,
  ChangeMoney,
  LinkedOrder,
  MailChange,
  MailDataByKind,
  MailDrawing,
  MailKind,
  MailLine,
  MailPaper,
  MoneyBack,
  OrderMail,
  OrderWithLines,
  RecipientMail,
  StoreOrderMail,
  TypedByBuyer,
} from './mail-data.ts';
