// @vitest-environment happy-dom
import { LOST, type Answers } from '@sweetspot/api/testing';
import type { RouterInputs, RouterOutputs } from '@sweetspot/api';
import { evaluateCustomization } from '@sweetspot/domain/customization/evaluate-customization';
import { exampleCake } from '@sweetspot/domain/customization/example-cake';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { sayError } from '@sweetspot/messages';
import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { loadWords, wordsOf } from '../../app/words.ts';
import { inr } from '../../testing/cart-fixture.ts';
import { openShop } from '../../testing/open-shop.tsx';
import { aChange, changesOf, VERSIONS } from '../../testing/order-change-fixture.ts';
import { aTrackedOrder, NUMBER } from '../../testing/tracked-order-fixture.ts';

await loadWords(['changes', 'cake', 'tracking'], 'en');
const words = await wordsOf('changes', 'en');

type Line = RouterOutputs['orderChanges']['line'];
type Quote = RouterOutputs['orderChanges']['quote'];
type Proposal = RouterInputs['orderChanges']['propose'];

const { customization } = evaluateCustomization(exampleCake, { selections: {} });
const line = structuredClone({ cakeName: exampleCake.name, quantity: 1, customization, photos: [], cake: exampleCake }) as unknown as Line;
const size = exampleCake.groups.find(({ role }) => role === 'size');
const other = size?.options.find(({ isDefault, isSoldOut }) => !isDefault && !isSoldOut);
if (size === undefined || other === undefined) throw new Error('The example cake comes in one size.');

const quote = (overrides: Partial<Quote> = {}): Quote => {
  const { differences, difference, totalBefore, totalAfter } = aChange();
  return { ...VERSIONS, differences, difference, totalBefore, totalAfter, answerBy: '2026-11-24T10:30:00.000Z', ...overrides };
};

async function openForm(answers: Answers['orderChanges'] = {}, order = aTrackedOrder()) {
  const page = await openShop({
    at: `/orders/${NUMBER}/change/0?secret=s`,
    answers: {
      orders: { track: () => order },
      orderChanges: { list: () => changesOf([]), line: () => line, quote: () => quote(), ...answers },
    },
  });
  await screen.findByRole('heading', { level: 1 });
  return page;
}

const choose = () => void fireEvent.click(screen.getByRole('radio', { name: new RegExp(`^${other.name}`) }));
const review = async () => {
  await expect.poll(() => screen.getByRole<HTMLButtonElement>('button', { name: words.look }).disabled).toBe(false);
  fireEvent.click(screen.getByRole('button', { name: words.look }));
  return within(await screen.findByRole('dialog', { name: words.readBack }));
};
// Busy, it says that too.
const askStore = () => void fireEvent.click(screen.getByRole('button', { name: new RegExp(`^${words.propose}`) }));

test('the form begins with the line as it stands, and asks for nothing before something is different', async () => {
  using page = await openForm();
  await screen.findByText(words.nothingYet);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: words.look }).disabled).toBe(true);
  expect(page.callsOf('orderChanges.quote')).toEqual([]);
});

test('each choice is priced by the server as it would cost in this order', async () => {
  using page = await openForm();
  choose();
  await screen.findByText('₹400 more');
  await screen.findByText('₹1,000 in all, instead of ₹600');
  const asked = page.callsOf('orderChanges.quote') as Proposal[];
  expect(asked.at(-1)?.customization.selections[size.id]).toEqual({ optionIds: [other.id] });
});

test.each([
  ['dearer', {}, 'test', words.payLater('₹400')],
  ['cheaper', { difference: inr(-10_000), totalAfter: inr(50_000) }, 'test', words.comesBack('₹100')],
  ['the same', { difference: inr(0), totalAfter: inr(60_000) }, 'test', words.nothingToPay],
  ['in cash', {}, 'cod', words.inCash.pickup('₹1,000')],
] as const)('it is read back, old beside new, with what follows for the money: %s', async (_what, priced, method, said) => {
  const { payment } = aTrackedOrder();
  using _page = await openForm({ quote: () => quote(priced) }, aTrackedOrder({ payment: { ...payment, method } }));
  choose();
  const dialog = await review();
  dialog.getByText('Half a kilo');
  dialog.getByText('One kilo');
  expect(dialog.getByText(said)).toBeDefined();
  dialog.getByText(words.until('today, 4 pm'));
});

test('it is one wish though every answer got lost and it is asked for again, and the order’s page shows it', async () => {
  const commands: string[] = [];
  let isAsked = false;
  using page = await openForm({
    list: () => (isAsked ? changesOf([aChange()], 'one_at_a_time') : changesOf([])),
    propose: ({ commandId }) => {
      commands.push(commandId);
      if (commands.length <= 4) throw LOST;
      isAsked = true;
      return changesOf([aChange()], 'one_at_a_time');
    },
  });
  choose();
  const dialog = await review();
  askStore();
  await page.pass(15_000);
  await dialog.findByRole('alert');
  expect(commands).toHaveLength(4);
  askStore();
  await screen.findByText(words.open.title);
  expect(new Set(commands).size).toBe(1);
  expect(window.location.pathname + window.location.search).toBe(`/orders/${NUMBER}?secret=s`);
});

test('a price that moved is shown anew before anybody is asked again', async () => {
  let priced = quote();
  const expected: number[] = [];
  using _page = await openForm({
    quote: () => priced,
    propose: ({ expectedDifferenceMinor }) => {
      expected.push(expectedDifferenceMinor);
      if (expected.length > 1) return changesOf([aChange()], 'one_at_a_time');
      priced = quote({ difference: inr(45_000), totalAfter: inr(105_000) });
      throw new AppError('CHANGE_STALE', { differenceMinor: 45_000 });
    },
  });
  choose();
  const dialog = await review();
  askStore();
  await dialog.findByText(words.priceMoved);
  dialog.getByText('₹1,050');
  askStore();
  await expect.poll(() => expected).toEqual([40_000, 45_000]);
});

test('a kitchen without room for it is told as that, and the order is safe', async () => {
  using _page = await openForm({
    propose: () => {
      throw new AppError('SLOT_FULL', { nextPossibleAt: null });
    },
  });
  choose();
  const dialog = await review();
  askStore();
  expect(await dialog.findByText(words.noRoom)).toBeDefined();
});

test.each([
  [
    'the order takes no change',
    { list: () => changesOf([], 'too_late') },
    sayError({ code: 'CHANGE_NOT_ALLOWED', data: { because: 'too_late' } }, 'en'),
  ],
  [
    'the cake is made no more',
    {
      line: () => {
        throw new AppError('CAKE_NOT_FOUND');
      },
    },
    words.cakeGoneHelp,
  ],
] satisfies [string, Answers['orderChanges'], string][])(
  'where there is no form it is said why, with the way back: %s',
  async (_why, answers, said) => {
    using _page = await openForm(answers);
    await screen.findByText(said);
    expect(screen.getByRole('link', { name: words.back(NUMBER) }).getAttribute('href')).toBe(`/orders/${NUMBER}?secret=s`);
  },
);
