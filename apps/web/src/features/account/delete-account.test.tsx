// @vitest-environment happy-dom
import { AppError } from '@sweetspot/domain/errors/app-error';
import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { aViewer, openShop } from '../../testing/open-shop.tsx';

const MINE = { addresses: () => [], sessions: () => [], mailChoices: () => [] };
const MEANS = { graceDays: 14, keptYears: 8, orders: 3, openOrders: [], stores: [], isLastAdmin: false, needsCode: false };
const PASSWORD = 'a cake for grandmother';
const PATIENCE = { timeout: 30_000 };

async function opened(
  means: Partial<Omit<typeof MEANS, 'openOrders' | 'stores'>> & { openOrders?: string[]; stores?: string[] },
  askDeletion: () => { ok: true },
) {
  const page = await openShop({
    at: '/account',
    visitor: { viewer: aViewer() },
    answers: { accounts: MINE, privacy: { deletion: () => ({ ...MEANS, ...means }), askDeletion } },
  });
  fireEvent.click(await screen.findByRole('button', { name: 'Delete my account' }, PATIENCE));
  return { page, section: within(await screen.findByRole('region', { name: 'Delete your account' })) };
}

test('what goes, what the law keeps, and what it waits for is said before the password is asked', async () => {
  const { page, section } = await opened({ openOrders: ['K7M2QX9'] }, () => ({ ok: true }));
  using _page = page;
  expect(await section.findByText(/^3 orders, without name.*for 8 years/, undefined, PATIENCE)).toBeDefined();
  expect(section.getByText(/After 14 days/)).toBeDefined();
  expect(document.activeElement?.textContent).toMatch(/^What goes/);
  expect(section.getByText(/finished first: K7M2QX9/)).toBeDefined();
  fireEvent.change(section.getByLabelText(/^Your password/), { target: { value: PASSWORD } });
  fireEvent.click(section.getByRole('button', { name: 'Delete my account' }));
  expect(await screen.findByText(/signed out everywhere/, undefined, PATIENCE)).toBeDefined();
  expect(page.callsOf('privacy.askDeletion')).toEqual([{ password: PASSWORD }]);
});

test('a wrong password is said beside it, and nobody is sent away', async () => {
  const { page, section } = await opened({}, () => {
    throw new AppError('CREDENTIALS_WRONG');
  });
  using _page = page;
  fireEvent.change(await section.findByLabelText(/^Your password/, undefined, PATIENCE), { target: { value: PASSWORD } });
  fireEvent.click(section.getByRole('button', { name: 'Delete my account' }));
  expect(await section.findByText('This is not your password.', undefined, PATIENCE)).toBeDefined();
});

test('who alone owns a store is told to hand it over, and is asked for no password', async () => {
  const { page, section } = await opened({ stores: ['Asha’s kitchen'] }, () => ({ ok: true }));
  using _page = page;
  expect(await section.findByText('Nobody else owns Asha’s kitchen', undefined, PATIENCE)).toBeDefined();
  expect(section.getByRole('link', { name: 'Write to us' }).getAttribute('href')).toBe('/contact');
  expect(section.queryByLabelText(/^Your password/)).toBeNull();
});

test('signing in to an account that waits for its deletion offers to keep it, and keeps nothing before a press', async () => {
  const signIn = ({ keepsAccount }: { keepsAccount?: boolean | undefined }) => {
    if (!keepsAccount) throw new AppError('ACCOUNT_LEAVING', { leavesAt: '2026-12-11T05:00:00.000Z' });
    return { viewer: aViewer(), token: null };
  };
  using page = await openShop({ at: '/sign-in', answers: { sessions: { signIn }, accounts: MINE } });
  fireEvent.change(await screen.findByLabelText(/^E-mail/, undefined, PATIENCE), { target: { value: 'asha@example.test' } });
  fireEvent.change(screen.getByLabelText(/^Password/), { target: { value: PASSWORD } });
  fireEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  expect(await screen.findByText(/^This account will be deleted on .*11 Dec/, undefined, PATIENCE)).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Keep my account' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Your account' }, PATIENCE)).toBeDefined();
  expect(page.callsOf('sessions.signIn')).toMatchObject([{ keepsAccount: false }, { keepsAccount: true }]);
});

test('the link of the mail keeps the account at a press; one that is over leads to signing in', async () => {
  const secret = 'a-secret-of-a-mail';
  {
    using page = await openShop({
      at: `/keep-account?secret=${secret}`,
      answers: { privacy: { keepAccount: () => ({ ok: true as const }) } },
    });
    const press = await screen.findByRole('button', { name: 'Keep my account' }, PATIENCE);
    expect(page.callsOf('privacy.keepAccount')).toEqual([]);
    fireEvent.click(press);
    expect(await screen.findByText('Your account stays', undefined, PATIENCE)).toBeDefined();
  }
  const refuse = () => {
    throw new AppError('LINK_EXPIRED');
  };
  using _page = await openShop({ at: `/keep-account?secret=${secret}`, answers: { privacy: { keepAccount: refuse } } });
  fireEvent.click(await screen.findByRole('button', { name: 'Keep my account' }, PATIENCE));
  expect(await screen.findByText('This link no longer works', undefined, PATIENCE)).toBeDefined();
});
