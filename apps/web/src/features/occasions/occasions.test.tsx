// @vitest-environment happy-dom
import type { RouterOutputs } from '@sweetspot/api';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { aViewer, openShop } from '../../testing/open-shop.tsx';

type Occasion = RouterOutputs['occasions']['list'][number];

const BIRTHDAY: Occasion = {
  id: '019a0000-0000-7000-8000-0000000000e1',
  name: 'Asha’s birthday',
  kind: 'birthday',
  forWhom: 'Asha',
  month: 12,
  day: 10,
  year: null,
  isYearly: true,
  remindDays: 7,
  note: 'Less sugar.',
  nextDate: '2026-12-10',
  remindedOf: '2026-12-10',
};
const OVER: Occasion = {
  ...BIRTHDAY,
  id: '019a0000-0000-7000-8000-0000000000e2',
  name: 'Diwali party',
  isYearly: false,
  year: 2025,
  nextDate: null,
  remindedOf: null,
};
const open = (occasions: Partial<Parameters<typeof openShop>[0]['answers']['occasions']> = {}, at = '/occasions') =>
  openShop({
    at,
    visitor: { viewer: aViewer() },
    answers: { occasions: { list: () => [], ...occasions }, accounts: { mailChoices: () => [] } },
  });
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));

test('each stands with its day, when the mail comes, and one tap to cakes that can be ready', async () => {
  using _shop = await open({ list: () => [BIRTHDAY, OVER] });
  expect(await screen.findByText('Thu, 10 December 2026, in 16 days')).toBeDefined();
  expect(screen.getByText('Our mail comes on Thu, 3 December 2026.')).toBeDefined();
  const link = screen.getByRole('link', { name: 'Find a cake for “Asha’s birthday”' });
  expect(link.getAttribute('href')).toBe('/cakes?occasion=birthday&readyBy=2026-12-10');
  expect(screen.getByText('It is over.')).toBeDefined();
  expect(screen.queryByRole('link', { name: 'Find a cake for “Diwali party”' })).toBeNull();
});

test('whoever switched these mails off is told so, with the way to switch them on, and promised none', async () => {
  using _shop = await openShop({
    at: '/occasions',
    visitor: { viewer: aViewer() },
    answers: {
      occasions: { list: () => [BIRTHDAY] },
      accounts: { mailChoices: () => [{ choice: 'occasions', isWanted: false }] },
    },
  });
  const told = await screen.findByText(/^You have switched these mails off/);
  expect(told.parentElement?.querySelector('a')?.getAttribute('href')).toBe('/account');
  expect(screen.getByText('Thu, 10 December 2026, in 16 days')).toBeDefined();
  expect(screen.queryByText(/^Our mail comes/)).toBeNull();
});

test('one is kept with the day that an order was for; a day that there is not is said beside it', async () => {
  const save = (input: object) => ({ ...BIRTHDAY, ...input }) as Occasion;
  using shop = await open({ save }, '/occasions?date=2025-04-30&for=Ravi');
  fireEvent.change(await screen.findByRole('textbox', { name: /What it is/ }), { target: { value: 'Ravi’s day' } });
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'For whom' }).value).toBe('Ravi');
  fireEvent.change(screen.getByRole('combobox', { name: 'Month' }), { target: { value: '4' } });
  fireEvent.change(screen.getByRole('combobox', { name: 'Day' }), { target: { value: '31' } });
  await press('Keep it');
  expect(await screen.findByText('There is no such day. Choose another day or month.')).toBeDefined();
  fireEvent.change(screen.getByRole('combobox', { name: 'Day' }), { target: { value: '30' } });
  await press('Keep it');
  expect(await screen.findByText('“Ravi’s day” is kept.')).toBeDefined();
  expect(shop.callsOf('occasions.save')).toMatchObject([{ name: 'Ravi’s day', month: 4, day: 30, year: null, isYearly: true }]);
});

test('what comes once asks for its year; what is refused is said in the form, which stays', async () => {
  const save = (): never => {
    throw new AppError('LIST_FULL', { list: 'occasions', most: 50 });
  };
  using _shop = await open({ save });
  await press('Keep an occasion');
  fireEvent.change(await screen.findByRole('textbox', { name: /What it is/ }), { target: { value: 'Housewarming' } });
  fireEvent.click(screen.getByRole('checkbox', { name: 'It comes every year' }));
  await press('Keep it');
  expect(await screen.findByText('What comes once needs its year.')).toBeDefined();
  fireEvent.change(screen.getByRole('textbox', { name: /Year/ }), { target: { value: '2027' } });
  await press('Keep it');
  expect(await screen.findByText(/You keep 50 occasions/)).toBeDefined();
});

test('removed, it is gone at once and comes back at a press', async () => {
  let kept = [BIRTHDAY];
  using shop = await open({
    list: () => kept,
    remove: () => {
      kept = [];
      return { ok: true } as const;
    },
    save: () => {
      kept = [BIRTHDAY];
      return BIRTHDAY;
    },
  });
  await press('Remove “Asha’s birthday”');
  expect(await screen.findByText('No occasion kept yet')).toBeDefined();
  await press('Undo');
  await waitFor(() => expect(screen.getByRole('heading', { name: 'Asha’s birthday' })).toBeDefined());
  expect(shop.callsOf('occasions.save')).toMatchObject([{ id: BIRTHDAY.id, day: 10 }]);
});
