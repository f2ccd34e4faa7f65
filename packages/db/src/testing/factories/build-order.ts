import type { Customization, Evaluation, Selections } from '@sweetspot/domain/customization/customization';
import { evaluateCustomization } from '@sweetspot/domain/customization/evaluate-customization';
import { deliveryFee } from '@sweetspot/domain/delivery/delivery-fee';
import { estimateRoute } from '@sweetspot/domain/delivery/estimate-route';
import { acceptanceClock } from '@sweetspot/domain/orders/acceptance-clock';
import { DEFAULT_CANCELLATION_RULE, ladderFor } from '@sweetspot/domain/orders/cancellation';
import type { Fulfilment, OrderStatus } from '@sweetspot/domain/orders/order-status';
import { orderTotal, type OrderTotal } from '@sweetspot/domain/orders/order-total';
import type { PaymentMethod } from '@sweetspot/domain/payments/payment-state';
import { marketOf } from '@sweetspot/domain/market/market';
import { chargedRateBp } from '@sweetspot/domain/tax/gst-standing';
import { timelineFor } from '@sweetspot/domain/slots/timeline';
import { totalWork } from '@sweetspot/domain/slots/capacity';
import { addDays, wallClock, type LocalDate } from '@sweetspot/domain/slots/wall-clock';
import type { Prisma } from '../../generated/client.ts';
import { addHold } from './add-hold.ts';
import { addLines } from './add-lines.ts';
import { buildCake, type BuiltCake } from './build-cake.ts';
import type { BuiltStore } from './build-store.ts';
import { buildUser, type BuiltUser } from './build-user.ts';
import { asJson } from './fixture-rows.ts';
import type { Fixture } from './fixture.ts';
import { pastMoves, type PastMove } from './order-history.ts';
import { addPayment } from './order-money.ts';

export type BuiltOrder = {
  id: string;
  number: string;
  store: BuiltStore;
  status: OrderStatus;
  version: number;
  total: OrderTotal;
  lines: { id: string; evaluation: Evaluation; quantity: number; pieceIds: string[] }[];
};

export type OrderLineSpec = { cake: BuiltCake; selections?: Selections; quantity?: number };

export type OrderOverrides = {
  /** All of one store; default one cake as it comes. */
  lines?: OrderLineSpec[];
  /** Null: a guest. */
  customer?: BuiltUser | null;
  status?: OrderStatus;
  fulfilment?: Fulfilment;
  method?: PaymentMethod;
  createdAt?: Date;
  /** Where the store is; default the day after it was made. */
  promisedDate?: LocalDate;
  /** Minute of the promised window's start; default the store's first of that mode. */
  windowFromMinute?: number;
  /** Columns as they shall be, over everything derived. */
  row?: Partial<Prisma.OrderCreateManyInput>;
};

/** Letters and digits that cannot be taken for each other, over the telephone too. */
const NUMBER_ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const ENDED: readonly OrderStatus[] = ['expired', 'rejected', 'cancelled', 'delivered', 'collected', 'not_collected'];

/** A placed order for delivery tomorrow, priced, dated and counted by the domain's own functions, with everything it leaves behind. */
export function buildOrder(fixture: Fixture, overrides: OrderOverrides = {}): BuiltOrder {
  const { random, now } = fixture;
  const { status = 'placed', fulfilment = 'delivery', method = 'test', createdAt = new Date(now.getTime() - 3_600_000) } = overrides;
  const specs = overrides.lines ?? [{ cake: buildCake(fixture) }];
  const store = storeOf(specs);
  const customer = overrides.customer === undefined ? buildUser(fixture) : overrides.customer;
  const lines = specs.map(({ cake, selections = {}, quantity = 1 }) => ({ cake, quantity, evaluation: orderable(cake, { selections }) }));

  const id = random.uuid(createdAt);
  const promise = promiseOf(store, fulfilment, createdAt, overrides);
  const way = fulfilment === 'delivery' ? wayOf(fixture, store) : null;
  const total = totalOf(store, lines, way?.route.distanceMetres ?? null);
  const timeline = timelineFor(store.schedule, promise, {
    travelMinutes: way?.route.travelMinutes ?? 0,
    preparationMinutes: Math.max(...lines.map(({ evaluation }) => evaluation.preparationMinutes)),
  });
  const placedAt = new Date(createdAt.getTime() + 60_000);
  const due = {
    ...timeline,
    placedAt,
    answeredAt: new Date(placedAt.getTime() + random.int(2, 40) * 60_000),
    arrivesAt: new Date(timeline.leaveByAt.getTime() + ((way?.route.travelMinutes ?? 0) + random.int(0, 20)) * 60_000),
    closesAt: promise.endAt,
  };
  const moves = pastMoves(status, due, now);
  const isSold = moves.some((move) => move.event === 'pay') && status !== 'rejected' && status !== 'cancelled';
  const work = totalWork(lines.map(({ evaluation, quantity }) => ({ work: evaluation.work, quantity })));
  const holdState = isSold ? 'confirmed' : status === 'awaiting_payment' ? 'held' : 'released';
  const holdId = addHold(fixture, { store, fulfilment, promise, work, createdAt, state: holdState });
  const number = unusedNumber(fixture);

  fixture.rows.order.push({
    id,
    number,
    storeId: store.row.id,
    userId: customer?.id ?? null,
    status,
    version: moves.length + 1,
    locale: 'en-IN',
    currency: total.currency,
    fulfilment,
    paymentMethod: method,
    contactName: customer?.name ?? 'Guest Person',
    contactEmail: customer?.email ?? `guest${fixture.nextLabel()}@example.test`,
    contactMobile: customer?.mobile ?? '+919812345678',
    ...way?.columns,
    holdId,
    timeZone: store.schedule.timeZone,
    promisedDate: new Date(`${promise.date}T00:00:00Z`),
    promisedStartAt: promise.startAt,
    promisedEndAt: promise.endAt,
    ...timeline,
    feeRule: asJson(store.feeRule),
    taxRateBp: rateOf(store),
    gstStanding: store.row.gstStanding ?? null,
    gstin: store.row.gstin ?? null,
    commissionRateBp: store.row.commissionRateBp,
    cancellationLadder: asJson(ladderFor(DEFAULT_CANCELLATION_RULE, promise.startAt, total.totalMinor, createdAt)),
    breakdown: asJson(total),
    subtotalMinor: total.subtotalMinor,
    deliveryMinor: total.deliveryMinor,
    discountMinor: total.discountMinor,
    taxMinor: total.taxMinor,
    totalMinor: total.totalMinor,
    commissionMinor: total.commissionMinor,
    createdAt,
    ...datesOf(moves, store, createdAt),
    ...overrides.row,
  });
  const builtLines = addLines(fixture, { orderId: id, status, lines, taxRateBp: rateOf(store), createdAt });
  addMoves(fixture, id, moves, store);
  addPayment(fixture, { id, storeId: store.row.id, method, total, createdAt, moves });
  return { id, number, store, status, version: moves.length + 1, total, lines: builtLines };
}

const usedNumbers = new WeakMap<Fixture, Set<string>>();

/** Among a million orders some would draw the same. */
function unusedNumber(fixture: Fixture): string {
  const used = usedNumbers.get(fixture) ?? new Set<string>();
  usedNumbers.set(fixture, used);
  let number: string;
  do number = fixture.random.text(NUMBER_ALPHABET, 7);
  while (used.has(number));
  used.add(number);
  return number;
}

function storeOf(specs: OrderLineSpec[]): BuiltStore {
  const [first, ...others] = specs.map(({ cake }) => cake.library.store);
  if (!first || others.some((store) => store !== first)) throw new Error('An order has lines, all of one store.');
  return first;
}

/** Refuses what no customer could order, so that made-up data is never impossible data. */
function orderable(cake: BuiltCake, customization: Customization): Evaluation {
  const evaluation = evaluateCustomization(cake.customizable, customization);
  if (!evaluation.isOrderable)
    throw new Error(`${cake.customizable.name}: ${evaluation.problems.map(({ code, groupId }) => `${code} in ${groupId}`).join(', ')}`);
  return evaluation;
}

function promiseOf(store: BuiltStore, fulfilment: Fulfilment, createdAt: Date, overrides: OrderOverrides) {
  const clock = wallClock(store.schedule.timeZone);
  const date = overrides.promisedDate ?? addDays(clock.dateOf(createdAt), 1);
  const window = store.schedule.windows.find(
    (each) =>
      each.fulfilment === fulfilment && (overrides.windowFromMinute === undefined || each.fromMinute === overrides.windowFromMinute),
  );
  if (!window) throw new Error(`The store has no such ${fulfilment} window.`);
  return { date, windowId: window.id, startAt: clock.instantAt(date, window.fromMinute), endAt: clock.instantAt(date, window.toMinute) };
}

/** A door somewhere near the store. */
function wayOf({ random }: Fixture, { row }: BuiltStore) {
  const near = (centre: number) => centre + (random.next() - 0.5) * 0.05;
  const to = { latitude: near(row.latitude), longitude: near(row.longitude) };
  const route = estimateRoute(row, to, { vehicle: 'two_wheeler', departMinute: 720 });
  const { distanceMetres, travelMinutes, source } = route;
  const address = { addressLine1: `${random.int(1, 200)}, Station Road`, city: row.city, state: row.state, postalCode: row.postalCode };
  return { route, columns: { ...address, ...to, distanceMetres, travelMinutes, distanceSource: source } };
}

const rateOf = ({ row }: BuiltStore): number => chargedRateBp(row.gstStanding ?? 'unanswered', marketOf('in').goodsTax.cake);

function totalOf(store: BuiltStore, lines: { evaluation: Evaluation; quantity: number }[], distanceMetres: number | null): OrderTotal {
  const priced = lines.map(({ evaluation, quantity }) => ({
    unitPriceMinor: evaluation.unitPriceMinor,
    quantity,
    taxRateBp: rateOf(store),
  }));
  const subtotalMinor = priced.reduce((sum, line) => sum + line.unitPriceMinor * line.quantity, 0);
  const deliveryFeeMinor = distanceMetres === null ? 0 : deliveryFee(store.feeRule, distanceMetres, subtotalMinor);
  const rates = { deliveryTaxRateBp: rateOf(store), commissionRateBp: store.row.commissionRateBp };
  return orderTotal({ lines: priced, deliveryFeeMinor, discount: null, ...rates }, 'INR');
}

function datesOf(moves: PastMove[], store: BuiltStore, createdAt: Date) {
  const at = (event: PastMove['event']) => moves.find((move) => move.event === event)?.at ?? null;
  const last = moves.at(-1);
  const placedAt = at('pay');
  const answeredAt = at('accept') ?? at('reject');
  return {
    placedAt,
    acknowledgedAt: answeredAt,
    acceptBy: placedAt && acceptanceClock(store.schedule, store.row.acceptWithinMinutes ?? 60, placedAt).acceptBy,
    acceptedAt: at('accept'),
    closedAt: last && ENDED.includes(last.to) ? last.at : null,
    statusChangedAt: last?.at ?? createdAt,
    statusReason: last?.reason ?? null,
  };
}

function addMoves({ random, rows }: Fixture, orderId: string, moves: PastMove[], { owner }: BuiltStore): void {
  moves.forEach(({ at, ...move }, index) =>
    rows.orderMove.push({
      ...move,
      id: random.uuid(at),
      orderId,
      version: index + 2,
      actorUserId: move.actor === 'store' ? owner.id : null,
      createdAt: at,
    }),
  );
}
