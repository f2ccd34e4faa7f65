import { taxDocumentSchema } from '@sweetspot/domain/tax/inputs';
import { creditedLines, type TaxDocument } from '@sweetspot/domain/tax/tax-document';
import type { TxContext } from '../transaction.ts';
import { GIVEN_BACK_SELECT, givenBackOf, keepDocument } from './issue-document.ts';
import { takeNumber } from './take-number.ts';

/**
 * A credit note for money given back of an order that has its document; before that the document itself will be for less. Once a refund:
 * the caller holds the order, and the database keeps no second one.
 */
export async function creditRefund(t: TxContext, { orderId, operationId }: { orderId: string; operationId: string }): Promise<void> {
  const rows = await t.tx.taxDocument.findMany({
    where: { orderId },
    orderBy: [{ issuedAt: 'asc' }, { id: 'asc' }],
    select: { refundId: true, content: true, store: { select: { id: true, code: true } } },
  });
  const documents = rows.map(({ content }) => taxDocumentSchema.parse(content));
  const sold = documents.find(({ kind }) => kind !== 'credit_note');
  const store = rows[0]?.store;
  if (sold === undefined || store === undefined) return;
  const refund = await t.tx.refund.findUnique({ where: { operationId }, select: GIVEN_BACK_SELECT.select });
  if (refund === null || refund.amendmentId !== null || rows.some(({ refundId }) => refundId === refund.id)) return;
  const notesBefore = documents.filter(({ kind }) => kind === 'credit_note').map(({ lines }) => lines);
  const lines = creditedLines(sold.lines, notesBefore, givenBackOf(refund));
  const totalMinor = lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  if (totalMinor === 0) return;
  const taken = await takeNumber(t, { store, kind: 'credit_note' });
  const note: TaxDocument = {
    ...sold,
    kind: 'credit_note',
    number: taken.number,
    issuedAt: taken.issuedAt.toISOString(),
    lines,
    totalMinor,
    corrects: { kind: sold.kind, number: sold.number, issuedAt: sold.issuedAt, reason: refund.reason },
  };
  await keepDocument(t, { document: note, taken, orderId, storeId: store.id, refundId: refund.id });
}
