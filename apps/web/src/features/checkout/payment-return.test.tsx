import { answerWith, type Answers } from '@sweetspot/api/testing';
import type { RouterOutputs } from '@sweetspot/api';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { expect, test } from 'vitest';
import { render } from '../../entry-server.tsx';

type Settled = RouterOutputs['checkout']['settle'];

const settled = (overrides: Partial<Settled>): Settled => ({
  number: '7KQ2MPN',
  state: 'pending',
  placedInstead: null,
  isReleased: false,
  unplacedFor: null,
  isCaptureFailed: false,
  trackingPath: '/orders/7KQ2MPN?secret=s',
  canRetry: false,
  methods: [],
  holdExpiresAt: null,
  change: null,
  ...overrides,
});

/** The page as it is sent, before any script. */
async function pageOf(settle: NonNullable<Answers['checkout']>['settle'] & {}) {
  const { link } = answerWith({ sessions: { current: () => ({ viewer: null }) }, checkout: { settle } });
  return render(new Request('http://shop.test/orders/7KQ2MPN/payment?secret=s'), {
    links: [link],
    isKnown: false,
    locale: 'en',
    readCookie: () => null,
    timeZone: 'Asia/Kolkata',
    mapTiles: undefined,
    theme: null,
    assetsFor: () => ({ styles: [], parts: [], fonts: [], entry: '/entry.js', watch: null }),
  });
}

/** Of the page itself, without what its scripts take over. */
const seen = ({ html }: Awaited<ReturnType<typeof pageOf>>) => (html ?? '').replace(/<script.*?<\/script>/gs, '');

test('without scripts a payment under way asks again by itself, and says so', async () => {
  const page = seen(await pageOf(() => settled({ state: 'pending' })));
  expect(page).toMatch(/<noscript><meta http-equiv="refresh" content="5"\/?><\/noscript>/);
  expect(page).toContain('This page asks again by itself');
});

test('without scripts a payment that went through leads on to its order', async () => {
  const page = seen(await pageOf(() => settled({ state: 'paid' })));
  expect(page).toContain('Paid. Taking you to your order.');
  expect(page).toMatch(/<noscript><meta http-equiv="refresh" content="2; url=\/orders\/7KQ2MPN\?secret=s"\/?><\/noscript>/);
});

test('without scripts a declined payment is told, with what paying needs and the way to the order', async () => {
  const methods = [{ method: 'test' as const, isAvailable: true, stoppedBy: null, limit: null }];
  const page = seen(await pageOf(() => settled({ state: 'declined', canRetry: true, methods })));
  expect(page).toContain('The payment was declined');
  expect(page).toContain('switched off in this browser');
  expect(page).toMatch(/<a [^>]*href="\/orders\/7KQ2MPN\?secret=s"/);
});

test('a payment that is nobody’s is not there, and one whose gateway is away is asked for again', async () => {
  const unknown = await pageOf(() => {
    throw new AppError('NOT_FOUND');
  });
  expect([unknown.status, seen(unknown).includes('We do not know this payment')]).toEqual([404, true]);
  const away = await pageOf(() => {
    throw new AppError('UNAVAILABLE', { part: 'the payment gateway' });
  });
  expect([away.status, seen(away).includes('This page asks again by itself')]).toEqual([200, true]);
});
