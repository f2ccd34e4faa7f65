// @vitest-environment happy-dom
import { AppError } from '@sweetspot/domain/errors/app-error';
import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { aViewer, openShop } from '../../testing/open-shop.tsx';

const MINE = { addresses: () => [], sessions: () => [] };
const WANTED = { choice: 'order_progress' as const, isWanted: true };

test('a mail that is not wanted any more is saved as it is tapped, and put back where that fails', async () => {
  let isWanted = true;
  let isDown = false;
  const choices = () => [{ ...WANTED, isWanted }];
  using page = await openShop({
    at: '/account',
    visitor: { viewer: aViewer() },
    answers: {
      accounts: {
        ...MINE,
        mailChoices: choices,
        saveMailChoice: (input: { isWanted: boolean }) => {
          if (isDown) throw new Error('away');
          ({ isWanted } = input);
          return choices();
        },
      },
    },
  });
  const box = await screen.findByRole<HTMLInputElement>('switch', { name: /^When baking begins/ });
  fireEvent.click(box);
  await expect.poll(() => box.checked).toBe(false);
  await expect.poll(() => page.callsOf('accounts.saveMailChoice')).toEqual([{ choice: 'order_progress', isWanted: false }]);
  isDown = true;
  fireEvent.click(box);
  expect(await screen.findByText('That did not work, through no fault of yours. Try again.')).toBeDefined();
  await expect.poll(() => box.checked).toBe(false);
});

test('whoever has not confirmed their address is told to do that first, and nothing is asked for', async () => {
  using page = await openShop({ at: '/account', visitor: { viewer: aViewer({ isEmailVerified: false }) }, answers: { accounts: MINE } });
  expect(await screen.findByText(/^Confirm your e-mail address first/)).toBeDefined();
  expect(page.callsOf('accounts.mailChoices')).toEqual([]);
});

const linkAnswering = (mailLink: () => unknown) =>
  openShop({ at: '/unsubscribe/a-token', answers: { accounts: { mailLink: () => mailLink() as never } } });

test.each([
  [true, 'm•••@example.test gets a mail when the kitchen starts on a cake.', 'Stop these mails', 'less'],
  [false, 'These mails have stopped', 'Send them again', 'again'],
])('the link of a mail (wanted: %s) says how it stands, and posts the other way without scripts', async (isWanted, said, press, wish) => {
  using _page = await linkAnswering(() => ({ ...WANTED, isWanted, email: 'm•••@example.test' }));
  expect(await screen.findByText(said)).toBeDefined();
  const button = screen.getByRole<HTMLButtonElement>('button', { name: press });
  expect([button.form?.method, button.form?.getAttribute('action'), button.name, button.value]).toEqual([
    'post',
    '/unsubscribe/a-token',
    'wish',
    wish,
  ]);
});

test('a link that is broken says where else to choose, and one that did not load that nothing changed', async () => {
  const refused = await linkAnswering(() => {
    throw new AppError('LINK_EXPIRED');
  });
  expect(await screen.findByText('This link does not work')).toBeDefined();
  refused[Symbol.dispose]();
  using _page = await linkAnswering(() => {
    throw new Error('away');
  });
  expect(await screen.findByText('The page did not load. Nothing has changed: try again.')).toBeDefined();
});
