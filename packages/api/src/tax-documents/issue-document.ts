import type { Prisma } from '@sweetspot/db';
import { cakeDesignInput } from '@sweetspot/domain/customization/inputs';
import { HANDED_OVER_STATUSES } from '@sweetspot/domain/orders/order-table';
import { documentOfOrder } from '@sweetspot/domain/tax/document-of-order';
import type { TaxDocument } from '@sweetspot/domain/tax/tax-document';
import { refundedPartsSchema } from '@sweetspot/domain/payments/inputs';
import type { Services } from '../context.ts';
import { toJson } from '../http/index.ts';
import { queueMailsOfOrder } from '../outbox/index.ts';
import { announceOrder, holdOrder, lineAsItStands, totalAsItStands } from '../orders/index.ts';
import { inTx, ofOrder, type EffectHandlers, type TxContext } from '../transaction.ts';
import { takeNumber } from './take-number.ts';

/**
 * What is given back is on the paper once it has arrived: before the document it is not charged, after it a credit note says so. What a
 * change made cheaper is not: the order as it stands, which the document charges, is that much cheaper already.
 */
export const GIVEN_BACK_SELECT = {
  where: { state: 'succeeded', amendmentId: null },
  orderBy: [{ settledAt: 'asc' }, { id: 'asc' }],
  select: { id: true, amountMinor: true, reason: true, amendmentId: true, request: { select: { parts: true } } },
} satisfies Prisma.Payment$refundsArgs;

type RefundRow = Prisma.RefundGetPayload<{ select: typeof GIVEN_BACK_SELECT.select }>;

export const givenBackOf = ({ amountMinor, request }: RefundRow) => ({
  amountMinor,
  named: request === null ? { lines: [], deliveryMinor: 0 } : refundedPartsSchema.parse(request.parts),
});

const SELECT = {
  id: true,
  number: true,
  status: true,
  version: true,
  storeId: true,
  fulfilment: true,
  currency: true,
  timeZone: true,
  contactName: true,
  addressLine1: true,
  addressLine2: true,
  city: true,
  state: true,
  postalCode: true,
  gstStanding: true,
  gstin: true,
  breakdown: true,
  standing: true,
  closedAt: true,
  lines: { orderBy: { position: 'asc' }, select: { cakeName: true, design: true, standing: true } },
  payments: { select: { refunds: GIVEN_BACK_SELECT } },
  taxDocuments: { select: { id: true } },
  store: {
    select: {
      id: true,
      code: true,
      name: true,
      legalName: true,
      addressLine: true,
      city: true,
      state: true,
      postalCode: true,
      gstin: true,
      licenceNumber: true,
      phone: true,
      email: true,
    },
  },
} satisfies Prisma.OrderSelect;
type Row = Prisma.OrderGetPayload<{ select: typeof SELECT }>;

/**
 * The document of an order that was handed over, once; the caller holds the order. A store that has not said whether it has a GSTIN keeps
 * it waiting. The store's row is held too, so that an answer given meanwhile finds what waits.
 */
async function issueDocument(t: TxContext, orderId: string): Promise<void> {
  const { tx } = t;
  const row = await tx.order.findUniqueOrThrow({ where: { id: orderId }, select: SELECT });
  if (row.taxDocuments.length > 0) return;
  const handedOverAt = row.closedAt ?? t.now();
  const [answer] = await tx.$queryRaw<{ isAnswered: boolean }[]>`
    select gst_standing <> 'unanswered' as "isAnswered" from store where id = ${row.storeId}::uuid for share`;
  if (!answer?.isAnswered) {
    await tx.taxDocumentDue.createMany({ data: [{ orderId, storeId: row.storeId, handedOverAt }], skipDuplicates: true });
    return;
  }
  await tx.taxDocumentDue.deleteMany({ where: { orderId } });
  const sold = unissued(t, row);
  // Everything was given back before it was handed over: nothing was sold.
  if (sold.totalMinor === 0) return;
  const taken = await takeNumber(t, { store: row.store, kind: sold.kind });
  const document: TaxDocument = {
    ...sold,
    number: taken.number,
    issuedAt: taken.issuedAt.toISOString(),
    handedOverAt: handedOverAt.toISOString(),
    corrects: null,
  };
  const id = await keepDocument(t, { document, taken, orderId, storeId: row.storeId, refundId: null });
  await sendAfterwards(t, orderId, id);
  await announceOrder(t, row, 'order_changed');
}

/** The mail that tells of the handing over carries the document. Where that has gone already, for the store had to answer, it goes by itself. */
async function sendAfterwards(t: TxContext, orderId: string, documentId: string): Promise<void> {
  if ((await t.tx.mail.count({ where: { orderId, kind: 'order_delivered' } })) === 0) return;
  await queueMailsOfOrder(t, orderId, [{ kind: 'tax_document_issued', subjectId: documentId, to: 'contact', data: {} }]);
}

function unissued({ market }: TxContext, { breakdown, standing, lines, payments, ...row }: Row) {
  return documentOfOrder(
    {
      ...row,
      total: totalAsItStands({ breakdown, standing }),
      lines: lines.map(lineAsItStands).map(({ cakeName, design }) => ({ cakeName, design: cakeDesignInput.parse(design) })),
      givenBack: payments.flatMap(({ refunds }) => refunds).map(givenBackOf),
    },
    market,
  );
}

interface ToKeep {
  readonly document: TaxDocument;
  readonly taken: { readonly financialYear: number; readonly sequence: number; readonly issuedAt: Date };
  readonly orderId: string;
  readonly storeId: string;
  readonly refundId: string | null;
}

/** Answers with its id. */
export async function keepDocument({ tx, newId }: TxContext, { document, taken, ...of }: ToKeep): Promise<string> {
  const { kind, number, totalMinor } = document;
  const { id } = await tx.taxDocument.create({
    data: { id: newId(), ...of, ...taken, kind, number, totalMinor, content: toJson(document) },
    select: { id: true },
  });
  return id;
}

/** Issues what waited for a store's answer, in the order of handing over; each by itself, so that what is done stays done. */
export async function issueDueDocuments(services: Services, storeId: string): Promise<void> {
  const due = await services.db.prisma.taxDocumentDue.findMany({
    where: { storeId },
    orderBy: [{ handedOverAt: 'asc' }, { orderId: 'asc' }],
    select: { orderId: true },
  });
  for (const { orderId } of due)
    await inTx(services, async (t) => {
      await holdOrder(t, orderId);
      await issueDocument(t, orderId);
    });
}

const HOUR_MS = 3_600_000;
const REACH_MS = 7 * 24 * HOUR_MS;

/**
 * What was handed over by a version of the server that knew no tax documents, within the last days: the nightly round issues them as if
 * they had been stored with the move. What was sold before that is its store's own paper.
 */
export async function issueMissingDocuments(services: Services): Promise<void> {
  const now = services.now().getTime();
  const missing = await services.db.prisma.order.findMany({
    where: {
      status: { in: [...HANDED_OVER_STATUSES] },
      closedAt: { gt: new Date(now - REACH_MS), lt: new Date(now - HOUR_MS) },
      taxDocuments: { none: {} },
      taxDocumentDue: null,
    },
    orderBy: [{ closedAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
  });
  for (const { id } of missing)
    await inTx(services, async (t) => {
      await holdOrder(t, id);
      await issueDocument(t, id);
    });
}

export const taxEffects = { issue_tax_document: ofOrder(issueDocument) } satisfies Partial<EffectHandlers>;
