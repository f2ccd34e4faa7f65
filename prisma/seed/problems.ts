import { createRandom, type Fixture } from '@sweetspot/db/testing';
import type { ProblemKind, ProblemRemedy, ProblemState, ProblemWish } from '@sweetspot/domain/problems/problem';
import type { PastOrder } from './past-orders.ts';
import type { People } from './people.ts';

interface DemoProblem {
  readonly kind: ProblemKind;
  readonly wish: ProblemWish;
  readonly state: ProblemState;
  readonly remedy?: ProblemRemedy;
  /** Of what was paid. */
  readonly share?: number;
  readonly hoursAgo: number;
  readonly said: readonly (readonly ['customer' | 'store' | 'admin', string])[];
}

const PROBLEMS: readonly DemoProblem[] = [
  {
    kind: 'damaged',
    wish: 'part',
    state: 'answered',
    remedy: 'amount',
    share: 0.25,
    hoursAgo: 20,
    said: [
      ['customer', 'One side of the cake was pressed in when we opened the box.'],
      ['store', 'We are sorry. The road was bad, and the box should have been tighter. We would like to give a quarter back.'],
    ],
  },
  {
    kind: 'wrong_inscription',
    wish: 'part',
    state: 'reported',
    hoursAgo: 3,
    said: [['customer', 'The name was written with one “a” too few. Everybody saw it.']],
  },
  {
    kind: 'late',
    wish: 'whole',
    state: 'with_admin',
    remedy: 'none',
    hoursAgo: 30,
    said: [
      ['customer', 'The cake came forty minutes late, when the guests were leaving.'],
      ['store', 'Our courier stood at your gate in time, and nobody answered the bell.'],
      ['customer', 'The bell does not work, and that stands in the instructions.'],
    ],
  },
  {
    kind: 'quality',
    wish: 'tell',
    state: 'decided',
    remedy: 'none',
    hoursAgo: 40,
    said: [
      ['customer', 'The sponge was drier than the last time.'],
      ['store', 'It was baked the same morning, as every day.'],
      ['admin', 'We have told the store what you found. No money goes back for this.'],
    ],
  },
];

const OWN_SEED = 1947;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const REPORTABLE_MS = 6 * DAY_MS;

/** One problem of each standing that a person meets, of the newest orders of the first store. */
export function buildProblems(fixture: Fixture, past: readonly PastOrder[], people: People): void {
  const owner = people.owner(1).id;
  const home = fixture.rows.storeStaff.find(({ userId }) => userId === owner)?.storeId;
  const refunded = new Set(fixture.rows.refundRequest.map(({ orderId }) => orderId));
  const since = new Date(fixture.now.getTime() - REPORTABLE_MS);
  const recent = new Set(
    fixture.rows.order
      .filter(({ storeId, status, promisedStartAt }) => storeId === home && status === 'delivered' && new Date(promisedStartAt) > since)
      .map(({ id }) => id),
  );
  const newest = past.filter(({ order }) => recent.has(order.id)).toReversed();
  // The demo customer has something left to report.
  const orders = newest.filter(({ customer, order }) => customer !== people.customer && !refunded.has(order.id));
  const random = createRandom(OWN_SEED);
  PROBLEMS.forEach((problem, place) => {
    const order = orders[place]?.order;
    if (order) addProblem(fixture, random, order, { ...problem, owner });
  });
}

type Random = ReturnType<typeof createRandom>;

function addProblem(
  { rows, now }: Fixture,
  random: Random,
  order: PastOrder['order'],
  { kind, wish, state, remedy, share, hoursAgo, said, owner }: DemoProblem & { readonly owner: string },
): void {
  const createdAt = new Date(now.getTime() - hoursAgo * HOUR_MS);
  const id = random.uuid(createdAt);
  const at = (step: number) => new Date(createdAt.getTime() + step * 2 * HOUR_MS);
  const stateChangedAt = at(said.length - 1);
  const dueAt = { reported: new Date(createdAt.getTime() + DAY_MS), answered: new Date(stateChangedAt.getTime() + 7 * DAY_MS) };
  rows.orderProblem.push({
    id,
    orderId: order.id,
    storeId: order.store.row.id,
    kind,
    wish,
    state,
    createdAt,
    stateChangedAt,
    ...(state === 'reported' || state === 'answered' ? { dueAt: dueAt[state] } : {}),
    ...(remedy === undefined ? {} : { remedy, answeredByUserId: owner }),
    ...(share === undefined ? {} : { remedyMinor: Math.round(order.total.totalMinor * share) }),
  });
  said.forEach(([by, text], step) => {
    rows.orderProblemMessage.push({
      id: random.uuid(at(step)),
      problemId: id,
      by,
      text,
      commandId: random.uuid(at(step)),
      createdAt: at(step),
    });
  });
}
