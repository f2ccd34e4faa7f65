// @vitest-environment happy-dom
import { ALLERGENS } from '@sweetspot/domain/allergens/allergen';
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { wordsOf } from '../../app/words.ts';
import { openAdmin } from '../../testing/open-admin.tsx';
import { anOrder, NUMBER, rupees } from './order-fixture.ts';
import type { AdminOrder } from './order-page.tsx';

const words = await wordsOf('changes', 'en');
type Change = AdminOrder['changes'][number];

type Side = NonNullable<Change['before']>;

const side = (size: string): Side => ({
  choices: [
    { role: 'size', group: 'Size', choice: size },
    { role: 'flavour', group: 'Flavour', choice: 'Vanilla' },
  ],
  inscription: [],
  weightGrams: null,
  serves: 4,
  mark: 'veg',
  allergens: Object.fromEntries(ALLERGENS.map((allergen) => [allergen, 'free'])) as Side['allergens'],
  design: { shape: 'round', tiers: ['vanilla'], frosting: 'smooth', colour: 'ivory', toppings: [], candles: 0, inscription: [] },
  parts: [],
  unitPrice: rupees(0),
});

const aChange = (overrides: Partial<Change>): Change => ({
  id: crypto.randomUUID(),
  at: '2026-11-24T00:30:00.000Z',
  state: 'proposed',
  isInForce: false,
  position: 0,
  slots: null,
  cakeName: 'Truffle',
  before: side('Half a kilo'),
  after: side('One kilo'),
  differences: [{ role: 'size', group: 'Size', was: 'Half a kilo', will: 'One kilo' }],
  difference: rupees(45_000),
  totalBefore: rupees(200_000),
  totalAfter: rupees(245_000),
  answerBy: '2026-11-24T06:30:00.000Z',
  payBy: null,
  answeredAt: null,
  answeredBy: null,
  reason: null,
  allowed: [],
  ...overrides,
});

async function changesOf(changes: readonly Change[]) {
  const page = openAdmin({ at: `/orders/${NUMBER}`, answers: { admin: { order: () => anOrder({ changes: [...changes] }) } } });
  const section = (await screen.findByRole('heading', { name: words.title })).closest('section');
  return {
    page,
    rows: within(section ?? document.body)
      .queryAllByRole('listitem')
      .filter((row) => row.querySelector('dl') !== null),
  };
}

test('an order lists its changes with old beside new, what each is worth, where it stands, and who answered when', async () => {
  const answered = { answeredAt: '2026-11-24T01:30:00.000Z', answeredBy: 'Asha Kulkarni' };
  const { page, rows } = await changesOf([
    aChange({}),
    aChange({ state: 'accepted', payBy: '2026-11-24T03:30:00.000Z', ...answered }),
    aChange({ state: 'accepted', isInForce: true, payBy: '2026-11-24T03:30:00.000Z', difference: rupees(-45_000), ...answered }),
    aChange({ state: 'declined', reason: 'The tin is too small', difference: rupees(0), ...answered }),
    aChange({ state: 'lapsed', payBy: '2026-11-24T03:30:00.000Z' }),
    aChange({ state: 'withdrawn' }),
  ]);
  using _page = page;
  const answeredWords = words.answered('Asha Kulkarni', 'Tuesday 24 November 2026, 7 am');
  const expected: readonly (readonly string[])[] = [
    [words.states.proposed, '₹450 more', words.answerBy('Tuesday 24 November 2026, 12 pm')],
    [words.awaitsPayment, answeredWords, words.payBy('Tuesday 24 November 2026, 9 am')],
    [words.inForce, '₹450 less', answeredWords],
    [words.states.declined, words.same, words.reason('The tin is too small'), answeredWords],
    [words.states.lapsed],
    [words.states.withdrawn],
  ];
  expect(rows).toHaveLength(expected.length);
  for (const [at, said] of expected.entries())
    for (const each of [...said, 'Half a kilo', 'One kilo']) expect(rows[at]?.textContent).toContain(each);
  expect(rows[0]?.textContent, 'what stays the same is not told').not.toContain('Vanilla');
  const saying = (text: string) => rows.flatMap((row, at) => (row.textContent?.includes(text) ? [at] : []));
  expect(saying(words.answerBy('Tuesday 24 November 2026, 12 pm')), 'an answer is waited for').toEqual([0]);
  expect(saying(words.payBy('Tuesday 24 November 2026, 9 am')), 'money is waited for').toEqual([1]);
});

test('an order without changes says so', async () => {
  const { page } = await changesOf([]);
  using _page = page;
  expect(screen.getByText(words.none)).toBeTruthy();
});

test('of another time it lists the old beside the new, and draws no cake', async () => {
  const slots = {
    before: { startAt: '2026-11-25T10:30:00.000Z', endAt: '2026-11-25T12:30:00.000Z' },
    after: { startAt: '2026-11-27T04:30:00.000Z', endAt: '2026-11-27T06:30:00.000Z' },
  };
  const { page, rows } = await changesOf([
    aChange({ position: null, cakeName: '', before: null, after: null, differences: [], slots, difference: rupees(0) }),
  ]);
  using _page = page;
  const [row] = rows.map((each) => within(each));
  expect(row?.getByText('Wednesday 25 November 2026, 4 to 6 pm').closest('del')).toBeTruthy();
  expect(row?.getByText('Friday 27 November 2026, 10 am to 12 pm').closest('ins')).toBeTruthy();
  expect(row?.getByText(words.same)).toBeTruthy();
  expect(row?.queryAllByRole('img')).toEqual([]);
});
