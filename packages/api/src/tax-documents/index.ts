export { creditRefund } from './credit-refund.ts';
export { issueDueDocuments, issueMissingDocuments, taxEffects } from './issue-document.ts';
export { loadTaxDocuments, openTaxDocument, taxDocumentsView } from './load-documents.ts';
export { storeTaxDocumentsRouter, taxDocumentsRouter } from './tax-documents.router.ts';
