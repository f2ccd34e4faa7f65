// @vitest-environment happy-dom
import { AppError } from '@sweetspot/domain/errors/app-error';
import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { aViewer, openShop } from '../../testing/open-shop.tsx';

const MINE = { addresses: () => [], sessions: () => [], mailChoices: () => [] };

async function askedFor(requestEmailChange: () => { ok: true }) {
  const page = await openShop({
    at: '/account',
    visitor: { viewer: aViewer() },
    answers: { accounts: { ...MINE, requestEmailChange } },
  });
  fireEvent.click(await screen.findByRole('button', { name: 'Change the address' }));
  fireEvent.change(screen.getByLabelText(/^New e-mail address/), { target: { value: 'kiran@example.test' } });
  const form = within(screen.getByRole('region', { name: 'E-mail address' }));
  fireEvent.change(form.getByLabelText(/^Your password/), { target: { value: 'a cake for grandmother' } });
  fireEvent.click(screen.getByRole('button', { name: 'Send the link' }));
  return page;
}

test('whoever asks for a new address is told where its link went, and that nothing has changed yet', async () => {
  using page = await askedFor(() => ({ ok: true }));
  expect(await screen.findByText(/^A link is on its way to kiran@example\.test/)).toBeDefined();
  expect(screen.queryByLabelText(/^New e-mail address/)).toBeNull();
  expect(page.callsOf('accounts.requestEmailChange')).toEqual([{ email: 'kiran@example.test', password: 'a cake for grandmother' }]);
});

test('the keyboard goes into the form for a new address, and back to what opened it', async () => {
  using _page = await askedFor(() => ({ ok: true }));
  const toOpener = () => expect.poll(() => document.activeElement?.textContent, { timeout: 30_000 }).toBe('Change the address');
  await toOpener();
  fireEvent.click(screen.getByRole('button', { name: 'Change the address' }));
  await expect.poll(() => document.activeElement, { timeout: 30_000 }).toBe(screen.getByLabelText(/^New e-mail address/));
  fireEvent.click(screen.getByRole('button', { name: 'Leave it' }));
  await toOpener();
});

test('a wrong password is said beside the password, and what was typed stays', async () => {
  using _page = await askedFor(() => {
    throw new AppError('CREDENTIALS_WRONG');
  });
  expect(await screen.findByText('This is not your password.')).toBeDefined();
  expect(screen.getByLabelText<HTMLInputElement>(/^New e-mail address/).value).toBe('kiran@example.test');
});

async function opened(at: string, answers: Parameters<typeof openShop>[0]['answers'], press: string) {
  const page = await openShop({ at, visitor: { viewer: aViewer() }, answers });
  const button = await screen.findByRole('button', { name: press });
  expect(
    page.calls.filter(({ path }) => path.startsWith('accounts.')),
    'opening changes nothing',
  ).toEqual([]);
  fireEvent.click(button);
  return page;
}

const refuse = (code: 'LINK_EXPIRED' | 'EMAIL_TAKEN') => () => {
  throw new AppError(code);
};

test.each([
  [() => aViewer({ email: 'kiran@example.test' }), 'You sign in with kiran@example.test now, and your mails go there.'],
  [refuse('LINK_EXPIRED'), 'This link no longer works'],
  [refuse('EMAIL_TAKEN'), 'This address belongs to another account'],
])('the link to a new address changes it at a press, or says why not (%#)', async (confirmEmailChange, said) => {
  const answers = { accounts: { ...MINE, confirmEmailChange } };
  using _page = await opened('/change-email?secret=a-secret-of-a-mail', answers, 'Use the new address');
  expect(await screen.findByText(said)).toBeDefined();
});

test.each([
  [() => ({ ok: true as const }), 'Your account is yours again'],
  [refuse('LINK_EXPIRED'), 'This link no longer works'],
])('the link back takes the account back at a press, or says what else to do (%#)', async (takeEmailBack, said) => {
  using _page = await opened('/take-back-email?secret=a-secret-of-a-mail', { accounts: { takeEmailBack } }, 'Take it back');
  expect(await screen.findByText(said)).toBeDefined();
});
