import type { BuiltUser, Fixture } from '@sweetspot/db/testing';
import { postCashNetted, postCashRemitted, postPayout, type LedgerEntry } from '@sweetspot/domain/payments/ledger';
import { lineNetMinor, payoutFigures, SETTLED_KINDS, settlePayout, type SettledKind } from '@sweetspot/domain/payouts/payout-line';

const DAY_MS = 86_400_000;
const CURRENCY = 'INR';

type Order = Fixture['rows']['order'][number];
type Entry = Fixture['rows']['ledgerEntry'][number];

/** What the marketplace has paid its stores: a batch that is paid, one that the bank has yet to pay, cash handed on, and a finding. */
export function buildPayouts(fixture: Fixture, admin: BuiltUser): void {
  const books = readBooks(fixture);
  const { now } = fixture;
  const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS);
  const paidAt = daysAgo(12);
  const batchId = fixture.random.uuid(paidAt);
  const reference = { reference: 'NEFT 20417733', paidOn: daysAgo(11), paidByUserId: admin.id, paidAt: daysAgo(11) };
  fixture.rows.payoutBatch.push({
    id: batchId,
    currency: CURRENCY,
    state: 'paid',
    createdByUserId: admin.id,
    createdAt: paidAt,
    ...reference,
  });
  const carried = payOut(fixture, books, { batchId, at: paidAt, paidAt: daysAgo(11), endedBy: daysAgo(15), carried: new Map() });
  const madeAt = daysAgo(1);
  const openId = fixture.random.uuid(madeAt);
  fixture.rows.payoutBatch.push({ id: openId, currency: CURRENCY, createdByUserId: admin.id, createdAt: madeAt });
  payOut(fixture, books, { batchId: openId, at: madeAt, paidAt: null, endedBy: daysAgo(5), carried });
  handOnCash(fixture, books, admin);
  addFinding(fixture, books);
}

interface Books {
  /** Handed over, oldest first. */
  readonly orders: readonly Order[];
  readonly entriesOf: ReadonlyMap<string, readonly (Entry & { readonly kind: string })[]>;
  readonly settled: Set<string>;
}

function readBooks({ rows }: Fixture): Books {
  const bookings = new Map(rows.ledgerTransaction.map(({ id, orderId, kind }) => [id, { orderId, kind }]));
  const told = rows.ledgerEntry.map((entry) => ({ ...entry, kind: '', orderId: '', ...bookings.get(entry.transactionId) }));
  const orders = rows.order.filter(({ status }) => status === 'delivered' || status === 'collected');
  return {
    orders: orders.toSorted((a, b) => timeOf(a) - timeOf(b)),
    entriesOf: Map.groupBy(told, ({ orderId }) => orderId ?? ''),
    settled: new Set(),
  };
}

const timeOf = ({ closedAt }: Order): number => new Date(closedAt ?? 0).getTime();

interface Run {
  readonly batchId: string;
  readonly at: Date;
  readonly paidAt: Date | null;
  readonly endedBy: Date;
  readonly carried: ReadonlyMap<string, number>;
}

/** As the run does it. Answers what each store owes afterwards. */
function payOut(fixture: Fixture, books: Books, { batchId, at, paidAt, endedBy, carried }: Run): ReadonlyMap<string, number> {
  const { rows, random } = fixture;
  const due = books.orders.filter((order) => timeOf(order) <= endedBy.getTime() && !books.settled.has(order.id ?? ''));
  const after = new Map(carried);
  for (const [storeId, orders] of Map.groupBy(due, (order) => order.storeId)) {
    const lines = orders.map((order) => ({ order, figures: figuresOf(books, order) }));
    const carriedInMinor = carried.get(storeId) ?? 0;
    const settled = settlePayout(
      carriedInMinor,
      lines.map(({ figures }) => figures),
    );
    const account = rows.storeBankAccount.find((given) => given.storeId === storeId);
    if (account === undefined && settled.amountMinor > 0) {
      rows.payoutLeftOut.push({ batchId, storeId, currency: CURRENCY, amountMinor: settled.amountMinor });
      continue;
    }
    const id = random.uuid(at);
    const goesTo = account && { accountHolder: account.holder, accountNumber: account.number, accountIfsc: account.ifsc };
    rows.payout.push({ id, batchId, storeId, currency: CURRENCY, carriedInMinor, createdAt: at, ...settled, ...goesTo });
    for (const { order, figures } of lines) {
      const lineId = random.uuid(at);
      rows.payoutLine.push({ id: lineId, payoutId: id, orderId: order.id ?? null, ...figures, netMinor: lineNetMinor(figures) });
      for (const entry of entriesOfStore(books, order)) rows.payoutEntry.push({ entryId: entry.id ?? '', lineId });
      books.settled.add(order.id ?? '');
    }
    const cashMinor = lines.reduce((sum, { figures }) => sum - figures.cashMinor, 0);
    book(fixture, { kind: 'net_cash', reference: id, at, orderId: null, entries: postCashNetted(storeId, cashMinor) });
    if (paidAt)
      book(fixture, { kind: 'payout', reference: id, at: paidAt, orderId: null, entries: postPayout(storeId, settled.amountMinor) });
    after.set(storeId, settled.carriedOutMinor);
  }
  return after;
}

function figuresOf({ entriesOf }: Books, { id = '' }: Order) {
  const postings = Map.groupBy(
    (entriesOf.get(id) ?? []).filter(({ kind }) => SETTLED_KINDS.some((settled) => settled === kind)),
    ({ transactionId }) => transactionId,
  );
  return payoutFigures([...postings.values()].map((entries) => ({ kind: (entries[0]?.kind ?? 'earn') as SettledKind, entries })));
}

const entriesOfStore = ({ entriesOf }: Books, { id = '', storeId }: Order) =>
  (entriesOf.get(id) ?? []).filter(({ account }) => account === `seller_payable:${storeId}` || account === `cod_receivable:${storeId}`);

/** One store handed on what it took at the door since its last payout. */
function handOnCash(fixture: Fixture, books: Books, admin: BuiltUser): void {
  const { rows, random, now } = fixture;
  const at = new Date(now.getTime() - DAY_MS / 4);
  const isCash = (order: Order) => order.paymentMethod === 'cod' && timeOf(order) < at.getTime() && !books.settled.has(order.id ?? '');
  const storeId = books.orders.find(isCash)?.storeId;
  if (storeId === undefined) return;
  const orders = books.orders.filter((order) => isCash(order) && order.storeId === storeId);
  const id = random.uuid(at);
  const totalMinor = orders.reduce((sum, order) => sum + order.totalMinor, 0);
  const received = { expectedMinor: totalMinor, receivedMinor: totalMinor, reference: 'Deposit slip 118', receivedOn: at };
  rows.cashRemittance.push({ id, storeId, currency: CURRENCY, createdByUserId: admin.id, createdAt: at, ...received });
  for (const order of orders) {
    const orderId = order.id ?? '';
    rows.cashRemittanceOrder.push({ remittanceId: id, orderId, amountMinor: order.totalMinor });
    const entries = postCashRemitted(storeId, order.totalMinor);
    book(fixture, { kind: 'remit', reference: `${id}:${orderId}`, at, orderId, entries });
  }
}

function addFinding({ rows, random, now }: Fixture, { orders, settled }: Books): void {
  const order = orders.find(({ id = '', paymentMethod }) => paymentMethod === 'test' && !settled.has(id));
  if (order === undefined) return;
  const at = new Date(now.getTime() - DAY_MS / 2);
  const { id: orderId = '', storeId, totalMinor } = order;
  const amounts = { expectedMinor: totalMinor, foundMinor: totalMinor - 100 };
  rows.finding.push({
    id: random.uuid(at),
    kind: 'amount_differs',
    key: `amount_differs:${orderId}`,
    orderId,
    storeId,
    currency: CURRENCY,
    createdAt: at,
    ...amounts,
  });
}

interface Posting {
  readonly kind: string;
  readonly reference: string;
  readonly at: Date;
  readonly orderId: string | null;
  readonly entries: readonly LedgerEntry[];
}

function book({ rows, random }: Fixture, { kind, reference, at, orderId, entries }: Posting): void {
  if (entries.length === 0) return;
  const transactionId = random.uuid(at);
  rows.ledgerTransaction.push({ id: transactionId, orderId, kind, reference: `${kind}:${reference}`, occurredAt: at });
  for (const entry of entries) rows.ledgerEntry.push({ id: random.uuid(at), transactionId, currency: CURRENCY, ...entry });
}
