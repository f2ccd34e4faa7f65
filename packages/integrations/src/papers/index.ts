export { paperFont } from './fonts.ts';
export { paperPage } from './paper-page.ts';
export { paperPdf } from './paper-pdf.ts';
