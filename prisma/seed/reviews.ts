import { createRandom, type BuiltStore, type Fixture } from '@sweetspot/db/testing';
import { publicName } from '@sweetspot/domain/reviews/public-name';
import type { PastOrder } from './past-orders.ts';
import { REVIEW_TEXTS } from './review-texts.ts';

const WROTE_SHARE = 0.28;
/** Some people only press stars. */
const WORDLESS_SHARE = 0.15;
const STARS = [5, 5, 5, 5, 5, 5, 4, 4, 4, 4, 3, 3, 2, 1] as const;
type Stars = keyof typeof REVIEW_TEXTS;

/** Of those who were not happy, and of the others. */
const ANSWERED_SHARE = { unhappy: 0.6, happy: 0.15 };
const ANSWERS = {
  unhappy: 'We are sorry. Please call us, so that we can make it good.',
  happy: 'Thank you! We were glad to bake it.',
};
/** One in the office’s queue, one hidden already. */
const REPORTED = 'It gives the address of one of our bakers.';
const HIDDEN = 'It names a person of the store.';

const ANSWERS_SEED = 1945;

const HOUR_MS = 3_600_000;
const ENDED_WELL = ['delivered', 'collected'];

/** Reviews by some of those whose order ended well, whose stars the database counts on cake and store. */
export function addReviews(fixture: Fixture, orders: readonly PastOrder[], isUnreviewed: (order: PastOrder) => boolean): void {
  // Of its own, so that nothing else of the demo is another for it.
  const answers = createRandom(ANSWERS_SEED);
  const textsOf = new Map<BuiltStore, (stars: Stars) => string>();
  for (const past of orders) {
    const { order, cakes, customer } = past;
    const [cake] = cakes;
    if (!cake || !ENDED_WELL.includes(order.status) || isUnreviewed(past) || !fixture.random.chance(WROTE_SHARE)) continue;
    const nextText = textsOf.get(order.store) ?? createTexts(fixture);
    textsOf.set(order.store, nextText);
    const rating = fixture.random.pick(STARS);
    const createdAt = reviewedAt(fixture, past);
    const isWordless = rating > 3 && fixture.random.chance(WORDLESS_SHARE);
    const text = isWordless ? '' : nextText(rating);
    fixture.rows.review.push({
      id: fixture.random.uuid(createdAt),
      orderId: order.id,
      storeId: order.store.row.id,
      cakeId: cake.id,
      userId: customer.id,
      rating,
      text,
      ...answerTo(answers, fixture.now, { rating, text, createdAt }),
      byName: publicName(customer.name),
      createdAt,
    });
  }
}

function answerTo(
  random: ReturnType<typeof createRandom>,
  now: Date,
  { rating, text, createdAt }: { rating: Stars; text: string; createdAt: Date },
) {
  const mood = rating <= 3 ? 'unhappy' : 'happy';
  if (text === '' || !random.chance(ANSWERED_SHARE[mood])) return {};
  const repliedAt = new Date(Math.min(createdAt.getTime() + random.int(2, 30) * HOUR_MS, now.getTime() - 60_000));
  return { replyText: ANSWERS[mood], repliedAt };
}

/** What an admin has to decide about, and has decided. */
export function addReports({ rows, now }: Fixture, reporterId: string): void {
  const [reported, hidden] = rows.review.filter(({ rating, text }) => rating === 1 && text !== '');
  if (hidden) Object.assign(hidden, { state: 'hidden', hiddenReason: HIDDEN });
  if (!reported) return;
  Object.assign(reported, { reportedAt: now });
  const report = { reviewId: reported.id ?? '', userId: reporterId, isByStore: true, reason: 'private', words: REPORTED } as const;
  rows.reviewReport.push({ ...report, createdAt: now });
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
