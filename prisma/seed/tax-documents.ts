import type { Fixture } from '@sweetspot/db/testing';

const DAYS = 30;
const HANDED_OVER = ['delivered', 'collected'];

/** What was handed over lately awaits its document: the worker issues them, but for a store that has not said whether it has a GSTIN. */
export function awaitTaxDocuments({ rows, jobs, now }: Fixture): void {
  const since = now.getTime() - DAYS * 86_400_000;
  for (const { id, storeId, status, closedAt } of rows.order) {
    if (id === undefined || !HANDED_OVER.includes(status) || !closedAt || new Date(closedAt).getTime() < since) continue;
    rows.taxDocumentDue.push({ orderId: id, storeId, handedOverAt: closedAt });
  }
  for (const { id, gstStanding } of rows.store)
    if (id !== undefined && gstStanding !== 'unanswered') jobs.push({ job: { name: 'tax.issueDue', data: { storeId: id } }, at: now });
}
