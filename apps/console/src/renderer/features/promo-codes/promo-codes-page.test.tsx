// @vitest-environment happy-dom
import type { RouterInputs, RouterOutputs } from '@sweetspot/api';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { sayError } from '@sweetspot/messages';
import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { wordsOf } from '../../app/words.ts';
import { openConsole, OWNER } from '../../testing/open-console.tsx';

const words = await wordsOf('promo-codes', 'en');
const rupees = (amount: number) => ({ amount, currency: 'INR' as const });

type PromoCode = RouterOutputs['storePromoCodes']['list']['items'][number];

const CODE: PromoCode = {
  id: '019a0000-0000-7000-8000-000000000001',
  code: 'NEIGHBOUR100',
  store: null,
  fundedBy: 'store',
  kind: 'fixed',
  percentBp: null,
  most: null,
  amount: rupees(1_00_00_000_00),
  minimum: rupees(0),
  startsAt: '2026-11-01T00:00:00.000Z',
  endsAt: null,
  totalLimit: 1,
  perCustomerLimit: 1,
  usedCount: 0,
  createdAt: '2026-11-01T00:00:00.000Z',
};
const only = <T,>(...items: T[]) => ({ items, nextCursor: null });

type Answers = NonNullable<NonNullable<Parameters<typeof openConsole>[0]['answers']>['storePromoCodes']>;
const openCodes = (answers: Answers) => openConsole({ at: '/codes', answers: { storePromoCodes: { list: () => only(), ...answers } } });

test('a store without codes says so; each of its codes says what it takes off and whether it still does', async () => {
  using _opened = openCodes({});
  expect(await screen.findByText(words.empty)).toBeTruthy();
  using _other = openCodes({ list: () => only(CODE, { ...CODE, id: 'two', code: 'GONE', usedCount: 1 }) });
  expect(await screen.findAllByText('₹1,00,00,000 off the cakes')).toHaveLength(2);
  expect(screen.getByText(words.states.open)).toBeTruthy();
  expect(screen.getByText(words.states.used_up)).toBeTruthy();
});

test('staff may neither see nor make codes', async () => {
  const viewer = { ...OWNER, stores: OWNER.stores.map((store) => ({ ...store, role: 'staff', allowed: ['work_orders'] })) };
  using opened = openConsole({ at: '/codes', viewer });
  expect(await screen.findByText(words.ownersOnly)).toBeTruthy();
  expect(screen.queryByRole('button', { name: words.create })).toBeNull();
  expect(opened.callsOf('storePromoCodes.list')).toEqual([]);
});

test('a code says beside each box what is missing, and one that is taken is said to be', async () => {
  const asks: RouterInputs['storePromoCodes']['create'][] = [];
  const TAKEN = ['PROMO_CODE_TAKEN', { code: 'DIWALI' }] as const;
  using _opened = openCodes({
    create: (asked) => {
      asks.push(asked);
      throw new AppError(...TAKEN);
    },
  });
  fireEvent.click(await screen.findByRole('button', { name: words.create }));
  const form = within(await screen.findByRole('dialog'));
  fireEvent.click(form.getByRole('button', { name: words.save }));
  const code = form.getByLabelText(new RegExp(`^${words.code}`));
  await expect.poll(() => code.getAttribute('aria-invalid')).toBe('true');
  expect(asks).toEqual([]);
  fireEvent.change(code, { target: { value: 'diwali' } });
  fireEvent.change(form.getByLabelText(new RegExp(`^${words.percent}`)), { target: { value: '12.5' } });
  fireEvent.click(form.getByRole('button', { name: words.save }));
  expect(await screen.findByText(sayError(new AppError(...TAKEN), 'en'))).toBeTruthy();
  expect(asks).toMatchObject([{ code: 'DIWALI', terms: { kind: 'percent', percentBp: 1_250 } }]);
});

test('a code is ended once that is said twice, and stands as ended', async () => {
  let isEnded = false;
  using opened = openCodes({
    list: () => only(isEnded ? { ...CODE, endsAt: '2026-11-02T00:00:00.000Z' } : CODE),
    end: () => {
      isEnded = true;
      return { ...CODE, endsAt: '2026-11-02T00:00:00.000Z' };
    },
  });
  fireEvent.click(await screen.findByRole('button', { name: words.endNamed(CODE.code) }));
  const question = within(await screen.findByRole('dialog'));
  expect(opened.callsOf('storePromoCodes.end')).toEqual([]);
  fireEvent.click(question.getByRole('button', { name: words.end }));
  expect(await screen.findByText(words.states.ended)).toBeTruthy();
  expect(opened.callsOf('storePromoCodes.end')).toMatchObject([{ id: CODE.id }]);
});
