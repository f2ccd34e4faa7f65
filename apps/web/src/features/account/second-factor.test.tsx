// @vitest-environment happy-dom
import { AppError } from '@sweetspot/domain/errors/app-error';
import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { aViewer, openShop } from '../../testing/open-shop.tsx';

const MINE = { addresses: () => [], sessions: () => [], mailChoices: () => [] };
const OFF = { since: null, codesLeft: 0 };
const PASSWORD = 'a cake for grandmother';
const CODES = ['AAAA-BBBB-CCCC-DDDD', 'EEEE-FFFF-GGGG-HHHH'];
const PATIENCE = { timeout: 30_000 };
const TITLE = 'Second step when signing in';

type Answers = NonNullable<Parameters<typeof openShop>[0]['answers']>;

async function openAccount(accounts: Answers['accounts'], press: string) {
  const page = await openShop({ at: '/account', visitor: { viewer: aViewer() }, answers: { accounts: { ...MINE, ...accounts } } });
  const section = within(await screen.findByRole('region', { name: TITLE }, PATIENCE));
  fireEvent.click(await section.findByRole('button', { name: press }, PATIENCE));
  return { page, section };
}

const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });

test('it is set up by password, app and code, and the recovery codes stand there until they are kept', async () => {
  let isOn = false;
  const { page, section } = await openAccount(
    {
      secondFactor: () => (isOn ? { since: '2026-11-27T05:00:00.000Z', codesLeft: 10 } : OFF),
      beginSecondFactor: () => ({ secret: 'ABCDEFGHIJKLMNOP', uri: 'otpauth://totp/SweetSpot:asha?secret=ABCDEFGHIJKLMNOP' }),
      confirmSecondFactor: () => {
        isOn = true;
        return { codes: CODES };
      },
    },
    'Set it up',
  );
  using _page = page;
  type(section.getByLabelText(/^Your password/), PASSWORD);
  fireEvent.click(section.getByRole('button', { name: 'Go on' }));
  expect(await section.findByText('ABCD EFGH IJKL MNOP', undefined, PATIENCE)).toBeDefined();
  expect(await section.findByRole('img', { name: /square code/ }, PATIENCE)).toBeDefined();
  type(section.getByLabelText(/^The code that the app says/), '12 34 56');
  fireEvent.click(section.getByRole('button', { name: 'Turn it on' }));
  for (const code of CODES) expect(await section.findByText(code, undefined, PATIENCE)).toBeDefined();
  expect(page.callsOf('accounts.confirmSecondFactor')).toEqual([{ code: '123456' }]);
  fireEvent.click(section.getByRole('button', { name: 'I have kept them' }));
  expect(await section.findByText(/^On since .*10 recovery codes are left\.$/, undefined, PATIENCE)).toBeDefined();
  expect(section.queryByText(CODES[0] ?? '')).toBeNull();
});

test('taking it off asks for password and code, and says which of them is wrong', async () => {
  const { page, section } = await openAccount(
    {
      secondFactor: () => ({ since: '2026-11-27T05:00:00.000Z', codesLeft: 3 }),
      removeSecondFactor: () => {
        throw new AppError('CODE_WRONG');
      },
    },
    'Take it off',
  );
  using _page = page;
  type(section.getByLabelText(/^Your password/), PASSWORD);
  type(section.getByLabelText(/^Code of the app/), '12');
  fireEvent.click(section.getByRole('button', { name: 'Take it off' }));
  expect(await section.findByText(/^Six digits of your app/, undefined, PATIENCE)).toBeDefined();
  type(section.getByLabelText(/^Code of the app/), '123456');
  fireEvent.click(section.getByRole('button', { name: 'Take it off' }));
  expect(await section.findByText(/^This code is wrong, or was used before/, undefined, PATIENCE)).toBeDefined();
  expect(page.callsOf('accounts.removeSecondFactor')).toEqual([{ password: PASSWORD, code: '123456' }]);
});

async function signIn(secondStep: (input: { step: string; code: string }) => { viewer: ReturnType<typeof aViewer>; token: null }) {
  const needed = () => {
    throw new AppError('SECOND_FACTOR_NEEDED', { step: 'a step of a sign-in' });
  };
  const page = await openShop({
    at: '/sign-in',
    answers: { sessions: { signIn: needed, secondStep }, accounts: { ...MINE, secondFactor: () => OFF } },
  });
  type(await screen.findByLabelText(/^E-mail/, undefined, PATIENCE), 'asha@example.test');
  type(screen.getByLabelText(/^Password/), PASSWORD);
  fireEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  type(await screen.findByLabelText(/^Code/, undefined, PATIENCE), '123456');
  fireEvent.click(screen.getByRole('button', { name: 'Go on' }));
  return page;
}

test('signing in goes on with a code where there is one to give', async () => {
  using page = await signIn(() => ({ viewer: aViewer(), token: null }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Your account' }, PATIENCE)).toBeDefined();
  expect(page.callsOf('sessions.secondStep')).toEqual([{ step: 'a step of a sign-in', code: '123456' }]);
});

test('whoever took too long is back at the password, and told why', async () => {
  using _page = await signIn(() => {
    throw new AppError('SIGN_IN_OVER');
  });
  expect(await screen.findByText('That took too long. Give your password once more.', undefined, PATIENCE)).toBeDefined();
  expect(screen.getByLabelText<HTMLInputElement>(/^Password/).value).toBe('');
});
