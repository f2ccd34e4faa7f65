export { paperFont } from './fonts.ts';
export { paperPage } from './paper-page.ts';
export { paperPdf } from './paper-pdf.ts';
export type { PaperLanguage } from './paper-words.ts';
export type { Sheet } from './sheet.ts';
export { statementSheet } from './statement-sheet.ts';
export { taxDocumentSheet } from './tax-document-sheet.ts';
