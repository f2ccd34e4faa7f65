export { adjustStore } from './adjust-store.ts';
export { checkBooks } from './check-books.ts';
export { closeDispute, disputeView, listDisputes, openDispute } from './disputes.ts';
export { closeFinding, findingView, listFindings } from './findings.ts';
export { ledgerRowView, listLedger } from './list-ledger.ts';
