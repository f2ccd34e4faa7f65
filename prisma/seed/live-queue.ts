import { acceptanceClock, acceptanceSteps } from '@sweetspot/domain/orders/acceptance-clock';
import type { Fulfilment, OrderStatus } from '@sweetspot/domain/orders/order-status';
import type { PaymentMethod } from '@sweetspot/domain/payments/payment-state';
import { hoursOn, type StoreSchedule } from '@sweetspot/domain/slots/store-schedule';
import { addDays, wallClock, type LocalDate } from '@sweetspot/domain/slots/wall-clock';
import { buildOrder, type BuiltOrder, type BuiltStore, type BuiltUser, type Fixture } from '@sweetspot/db/testing';
import { addChange, type DemoChange } from './changes.ts';
import type { StoreAtWork } from './past-orders.ts';
import type { People } from './people.ts';
import { tailor } from './tailor.ts';

type QueuedOrder = {
  status: OrderStatus;
  fulfilment: Fulfilment;
  method: PaymentMethod;
  /** Counted from the first day on which the store still hands out anything. */
  daysAhead: number;
  /** Of the windows still to come on that day. */
  window: number;
  orderedMinutesAgo: number;
  cake: string;
  quantity?: number;
  isOfDemoCustomer?: boolean;
  change?: DemoChange;
  gift?: DemoGift;
};

interface DemoGift {
  readonly name: string;
  readonly mobile: string;
  readonly message: string;
  readonly from: string;
  readonly isSurprise: boolean;
}

const DAY = 24 * 60;

/** One ticket for each thing that a board, a bell and a tracking page can show. */
const QUEUE: readonly QueuedOrder[] = [
  {
    status: 'placed',
    fulfilment: 'delivery',
    method: 'test',
    daysAhead: 1,
    window: 2,
    orderedMinutesAgo: 4,
    cake: 'Belgian Chocolate Truffle',
  },
  { status: 'placed', fulfilment: 'pickup', method: 'cod', daysAhead: 2, window: 0, orderedMinutesAgo: 9, cake: 'Cupcake Box' },
  { status: 'placed', fulfilment: 'delivery', method: 'test', daysAhead: 4, window: 3, orderedMinutesAgo: 14, cake: 'Shahi Wedding Cake' },
  {
    status: 'placed',
    fulfilment: 'delivery',
    method: 'cod',
    daysAhead: 1,
    window: 4,
    orderedMinutesAgo: 21,
    cake: 'Red Velvet Heart',
    isOfDemoCustomer: true,
  },
  { status: 'accepted', fulfilment: 'delivery', method: 'test', daysAhead: 0, window: 3, orderedMinutesAgo: DAY, cake: 'Black Forest' },
  {
    status: 'accepted',
    fulfilment: 'pickup',
    method: 'test',
    daysAhead: 0,
    window: 4,
    orderedMinutesAgo: DAY + 200,
    cake: 'Rajarampuri Birthday Classic',
  },
  {
    status: 'accepted',
    fulfilment: 'delivery',
    method: 'test',
    daysAhead: 1,
    window: 0,
    orderedMinutesAgo: 2 * DAY,
    cake: 'The Panchganga',
    isOfDemoCustomer: true,
    gift: {
      name: 'Vasant Patil',
      mobile: '+919000054321',
      message: 'Seventy, and still the first on the hill!\nMany happy returns.',
      from: 'Mimi',
      isSurprise: true,
    },
    change: { choose: { toppings: ['nuts', 'fruits'], inscription: 'Happy birthday' }, answer: 'none' },
  },
  {
    status: 'accepted',
    fulfilment: 'pickup',
    method: 'cod',
    daysAhead: 1,
    window: 3,
    orderedMinutesAgo: 300,
    cake: 'Bento for Two',
    change: { choose: { flavour: ['red_velvet'], inscription: 'For you' }, answer: 'accepted' },
  },
  {
    status: 'accepted',
    fulfilment: 'delivery',
    method: 'test',
    daysAhead: 3,
    window: 2,
    orderedMinutesAgo: DAY,
    cake: 'Photo Cake',
    isOfDemoCustomer: true,
    gift: {
      name: 'Radha Kulkarni',
      mobile: '+919000065432',
      message: 'For all the mornings on your veranda.',
      from: 'Meera and Aai',
      isSurprise: false,
    },
    change: { choose: { flavour: ['chocolate'], inscription: 'All the best' }, answer: 'accepted' },
  },
  {
    status: 'accepted',
    fulfilment: 'delivery',
    method: 'test',
    daysAhead: 6,
    window: 1,
    orderedMinutesAgo: 3 * DAY,
    cake: 'Shahi Wedding Cake',
    change: { choose: { colour: ['blush'] }, answer: { declined: 'The sugar flowers for it are made, and they are white.' } },
  },
  {
    status: 'baking',
    fulfilment: 'delivery',
    method: 'test',
    daysAhead: 0,
    window: 1,
    orderedMinutesAgo: DAY + 90,
    cake: 'Rajarampuri Birthday Classic',
    quantity: 3,
  },
  {
    status: 'baking',
    fulfilment: 'delivery',
    method: 'cod',
    daysAhead: 0,
    window: 1,
    orderedMinutesAgo: DAY,
    cake: 'Kolhapur Jaggery & Coconut',
    quantity: 2,
    isOfDemoCustomer: true,
  },
  {
    status: 'baking',
    fulfilment: 'pickup',
    method: 'test',
    daysAhead: 0,
    window: 2,
    orderedMinutesAgo: 2 * DAY,
    cake: 'Belgian Chocolate Truffle',
  },
  { status: 'ready', fulfilment: 'pickup', method: 'cod', daysAhead: 0, window: 0, orderedMinutesAgo: DAY + 30, cake: 'Cupcake Box' },
  {
    status: 'ready',
    fulfilment: 'delivery',
    method: 'test',
    daysAhead: 0,
    window: 0,
    orderedMinutesAgo: 2 * DAY,
    cake: 'Red Velvet Heart',
  },
  {
    status: 'out_for_delivery',
    fulfilment: 'delivery',
    method: 'test',
    daysAhead: 0,
    window: 0,
    orderedMinutesAgo: DAY + 400,
    cake: 'Belgian Chocolate Truffle',
    isOfDemoCustomer: true,
  },
  {
    status: 'out_for_delivery',
    fulfilment: 'delivery',
    method: 'cod',
    daysAhead: 0,
    window: 0,
    orderedMinutesAgo: DAY,
    cake: 'Black Forest',
  },
  {
    status: 'delivery_failed',
    fulfilment: 'delivery',
    method: 'test',
    daysAhead: 0,
    window: 0,
    orderedMinutesAgo: DAY + 150,
    cake: 'Kolhapur Jaggery & Coconut',
  },
];

/** What the other stores have on their boards. */
const ELSEWHERE: readonly Omit<QueuedOrder, 'cake'>[] = [
  { status: 'placed', fulfilment: 'delivery', method: 'test', daysAhead: 2, window: 2, orderedMinutesAgo: 12 },
  { status: 'accepted', fulfilment: 'delivery', method: 'test', daysAhead: 1, window: 1, orderedMinutesAgo: DAY },
  { status: 'baking', fulfilment: 'pickup', method: 'test', daysAhead: 0, window: 1, orderedMinutesAgo: DAY + 60 },
];

export function buildLiveQueue(fixture: Fixture, [home, ...others]: readonly StoreAtWork[], people: People): void {
  if (!home) return;
  for (const queued of QUEUE)
    buildQueued(fixture, home, queued, queued.isOfDemoCustomer ? people.customer : fixture.random.pick(people.crowd));
  for (const place of others)
    for (const queued of ELSEWHERE) {
      const cake = fixture.random.pick(place.cakes).customizable.name;
      buildQueued(fixture, place, { ...queued, cake }, fixture.random.pick(people.crowd));
    }
}

function buildQueued(fixture: Fixture, { store, cakes }: StoreAtWork, queued: QueuedOrder, customer: BuiltUser): void {
  const cake = cakes.find(({ customizable }) => customizable.name === queued.cake);
  if (!cake) throw new Error(`${store.row.name} has no ${queued.cake}.`);
  const { fulfilment, status, method, quantity = 1, change, gift } = queued;
  // What is changed later is ordered as it comes: whatever the dice say, it can be changed so.
  const selections = change ? {} : tailor(fixture, cake).customization.selections;
  const order = buildOrder(fixture, {
    customer,
    status,
    fulfilment,
    method,
    createdAt: new Date(fixture.now.getTime() - queued.orderedMinutesAgo * 60_000),
    ...promiseFor(store.schedule, queued, fixture.now),
    lines: [{ cake, quantity, selections }],
  });
  if (gift) giveTo(fixture, order, gift);
  if (change) addChange(fixture, order, cake, change);
  if (status === 'placed') startAcceptanceClock(fixture, store, order.id);
}

/** For somebody else, with words for the card; a surprise is told with the start of its window. */
function giveTo({ rows }: Fixture, { id }: BuiltOrder, { name, mobile, message, from, isSurprise }: DemoGift): void {
  const row = rows.order.find((order) => order.id === id);
  if (!row) throw new Error('Only an order can be given to somebody.');
  const revealAt = isSurprise ? row.promisedStartAt : null;
  Object.assign(row, { recipientName: name, recipientMobile: mobile, giftMessage: message, giftFrom: from, isSurprise, revealAt });
}

/** Nobody may leave an order of the demo unanswered for longer than a real one. */
function startAcceptanceClock({ rows, jobs }: Fixture, { schedule, row }: BuiltStore, orderId: string): void {
  const placedAt = rows.order.find(({ id }) => id === orderId)?.placedAt;
  if (!placedAt) throw new Error('An order that was never placed has no deadline.');
  const clock = acceptanceClock(schedule, row.acceptWithinMinutes ?? 60, new Date(placedAt));
  for (const { step, at } of acceptanceSteps(clock)) jobs.push({ job: { name: 'order.acceptanceDeadline', data: { orderId, step } }, at });
}

/** On an open day; today's windows as long as one is still to come, whatever the hour at which the demo starts. */
function promiseFor(
  schedule: StoreSchedule,
  { fulfilment, daysAhead, window }: QueuedOrder,
  now: Date,
): { promisedDate: LocalDate; windowFromMinute: number } {
  const clock = wallClock(schedule.timeZone);
  const windows = schedule.windows.filter((each) => each.fulfilment === fulfilment);
  const today = clock.dateOf(now);
  const toCome = (date: LocalDate) => windows.filter(({ toMinute }) => clock.instantAt(date, toMinute) > now);
  const open = Array.from({ length: 21 }, (_, ahead) => addDays(today, ahead)).filter(
    (date) => hoursOn(schedule, date, fulfilment).length > 0 && toCome(date).length > 0,
  );
  const promisedDate = open[daysAhead];
  const left = promisedDate ? toCome(promisedDate) : [];
  const chosen = left[Math.min(window, left.length - 1)];
  if (!promisedDate || !chosen) throw new Error('A store that is never open has no queue.');
  return { promisedDate, windowFromMinute: chosen.fromMinute };
}
