import type { BuiltStore, Fixture } from '@sweetspot/db/testing';
import type { MenuCake } from './menu-cake.ts';
import type { PastOrder } from './past-orders.ts';
import { REVIEW_TEXTS } from './review-texts.ts';

const WROTE_SHARE = 0.28;
/** Some people only press stars. */
const WORDLESS_SHARE = 0.15;
const STARS = [5, 5, 5, 5, 5, 5, 4, 4, 4, 4, 3, 3, 2, 1] as const;
type Stars = keyof typeof REVIEW_TEXTS;

const HOUR_MS = 3_600_000;
const ENDED_WELL = ['delivered', 'collected'];

/** Reviews by some of those whose order ended well, with the stars counted on cake and store as the reviewing itself counts them. */
export function addReviews(fixture: Fixture, orders: readonly PastOrder[], isUnreviewed: (order: PastOrder) => boolean): void {
  const textsOf = new Map<BuiltStore, (stars: Stars) => string>();
  const count = createCounter(fixture);
  for (const past of orders) {
    const { order, cakes, customer } = past;
    const [cake] = cakes;
    if (!cake || !ENDED_WELL.includes(order.status) || isUnreviewed(past) || !fixture.random.chance(WROTE_SHARE)) continue;
    const nextText = textsOf.get(order.store) ?? createTexts(fixture);
    textsOf.set(order.store, nextText);
    const rating = fixture.random.pick(STARS);
    const createdAt = reviewedAt(fixture, past);
    const isWordless = rating > 3 && fixture.random.chance(WORDLESS_SHARE);
    fixture.rows.review.push({
      id: fixture.random.uuid(createdAt),
      orderId: order.id,
      storeId: order.store.row.id,
      cakeId: cake.id,
      userId: customer.id,
      rating,
      text: isWordless ? '' : nextText(rating),
      byName: shortName(customer.name),
      createdAt,
    });
    count(order.store, cake, rating);
  }
}

/** "Asha P.", as strangers may know somebody. */
function shortName(name: string): string {
  const [first = '', last = ''] = name.split(' ');
  return `${first} ${last.slice(0, 1)}.`;
}

function reviewedAt({ random, now }: Fixture, { order, promisedDate }: PastOrder): Date {
  const delivered = Date.parse(`${promisedDate}T15:00:00Z`);
  const at = new Date(Math.min(delivered + random.int(2, 96) * HOUR_MS, now.getTime() - random.int(1, 40) * 60_000));
  if (Number.isNaN(at.getTime())) throw new Error(`Order ${order.number} has no date.`);
  return at;
}

/** Shuffled texts of each number of stars, each given once; then no more words. */
function createTexts({ random }: Fixture): (stars: Stars) => string {
  const left = new Map<Stars, string[]>();
  for (const stars of [1, 2, 3, 4, 5] as const) {
    const shuffled = REVIEW_TEXTS[stars].map((text): [number, string] => [random.next(), text]).toSorted(([a], [b]) => a - b);
    left.set(
      stars,
      shuffled.map(([, text]) => text),
    );
  }
  return (stars) => left.get(stars)?.pop() ?? '';
}

function createCounter({ rows }: Fixture): (store: BuiltStore, cake: MenuCake, rating: number) => void {
  const cakeRows = new Map(rows.cake.map((row) => [row.id, row]));
  const storeRows = new Map(rows.store.map((row) => [row.id, row]));
  return (store, cake, rating) => {
    for (const row of [cakeRows.get(cake.id), storeRows.get(store.row.id)]) {
      if (!row) continue;
      row.ratingCount = (row.ratingCount ?? 0) + 1;
      row.ratingSum = (row.ratingSum ?? 0) + rating;
    }
  };
}
