// @vitest-environment happy-dom
import { AppError } from '@sweetspot/domain/errors/app-error';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { aViewer, openShop } from '../../testing/open-shop.tsx';

const MINE = { addresses: () => [], sessions: () => [], mailChoices: () => [] };
const PASSWORD = 'a cake for grandmother';
const STEP = 'a step of this page alone';
const CHALLENGE = 'c29tZXRoaW5nIHRvIHNpZ24';

const phone = {
  id: '019a0000-0000-7000-8000-0000000000b1',
  name: 'Chrome, Android',
  createdAt: '2026-11-20T05:00:00.000Z',
  lastUsedAt: null,
  isSynced: true,
  isStopped: false,
};

const userVerification = 'required' as const;
const NEW_OPTIONS = {
  rp: { id: 'localhost', name: 'SweetSpot' },
  user: { id: 'AAAA', name: 'meera@example.test', displayName: 'Meera Patil' },
  challenge: CHALLENGE,
  pubKeyCredParams: [{ type: 'public-key' as const, alg: -7 }],
  timeout: 600_000,
  excludeCredentials: [],
  authenticatorSelection: { residentKey: 'required' as const, requireResidentKey: true as const, userVerification },
  attestation: 'none' as const,
};
const ASKED_OPTIONS = { rpId: 'localhost', challenge: CHALLENGE, timeout: 600_000, userVerification };

const bytes = (text: string) => new TextEncoder().encode(text).buffer;
const credential = (response: Record<string, unknown>) => ({
  id: 'AAAA',
  rawId: bytes('\0\0\0'),
  type: 'public-key',
  response: { clientDataJSON: bytes('{}'), ...response },
  getClientExtensionResults: () => ({}),
});
const made = () => Promise.resolve(credential({ attestationObject: bytes('made') }));
const signed = () =>
  Promise.resolve(credential({ authenticatorData: bytes('data'), signature: bytes('signed'), userHandle: bytes('whose') }));
const notAllowed = () => Promise.reject(new DOMException('It was not allowed.', 'NotAllowedError'));
const held = () => Promise.reject(new DOMException('It is there.', 'InvalidStateError'));

let device: { create: () => Promise<unknown>; get: () => Promise<unknown> };
beforeEach(() => {
  device = { create: made, get: signed };
  vi.stubGlobal('isSecureContext', true);
  vi.stubGlobal('PublicKeyCredential', class {});
  Object.defineProperty(navigator, 'credentials', {
    configurable: true,
    value: { create: () => device.create(), get: () => device.get() },
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  Reflect.deleteProperty(navigator, 'credentials');
});

type Answers = NonNullable<Parameters<typeof openShop>[0]['answers']>;

async function openAccount(accounts: Answers['accounts']) {
  const page = await openShop({ at: '/account', visitor: { viewer: aViewer() }, answers: { accounts: { ...MINE, ...accounts } } });
  const section = within(await screen.findByRole('region', { name: 'Passkeys' }));
  const press = async (name: string) => fireEvent.click(await section.findByRole('button', { name }));
  const type = async (label: RegExp, value: string) => fireEvent.change(await section.findByLabelText(label), { target: { value } });
  return { page, section, press, type };
}

const begin = { passkeys: () => [], beginPasskey: () => ({ step: STEP, options: NEW_OPTIONS }) };

async function asFarAsTheName(accounts: Answers['accounts']) {
  const opened = await openAccount({ ...begin, ...accounts });
  await opened.press('Add a passkey');
  await opened.type(/^Your password/, PASSWORD);
  await opened.press('Go on');
  await opened.type(/^Called/, '  My telephone ');
  await opened.press('Make the passkey');
  return opened;
}

test('one is added by password, name and device, and stands in the list', async () => {
  const { page, section } = await asFarAsTheName({ addPasskey: ({ name }) => [{ ...phone, name }] });
  using _page = page;
  expect(await section.findByText(/^My telephone/)).toBeDefined();
  expect(section.getByText(/Not used yet · On all your devices/)).toBeDefined();
  expect(page.callsOf('accounts.beginPasskey')).toEqual([{ password: PASSWORD }]);
  expect(page.callsOf('accounts.addPasskey')).toMatchObject([{ step: STEP, name: 'My telephone', made: { id: 'AAAA' } }]);
});

test.each([
  [notAllowed, /^No passkey was made/],
  [held, /^This device holds a passkey of this account already/],
])('what the device would not do is said, and can be tried again', async (create, words) => {
  device.create = create;
  const { page, section, press } = await asFarAsTheName({ addPasskey: () => [phone] });
  using _page = page;
  expect(await section.findByText(words)).toBeDefined();
  expect(page.callsOf('accounts.addPasskey')).toEqual([]);
  device.create = made;
  await press('Make the passkey');
  expect(await section.findByText(/^Chrome, Android/)).toBeDefined();
});

test('whoever has a second step is asked for its code, too; removing says what it means, and takes the row away', async () => {
  const { page, section, press, type } = await openAccount({
    passkeys: () => [{ ...phone, isStopped: true }],
    secondFactor: () => ({ since: '2026-11-27T05:00:00.000Z', codesLeft: 3 }),
    removePasskey: () => [],
  });
  using _page = page;
  expect(await section.findByText(/There may be a copy of it/)).toBeDefined();
  await press('Remove “Chrome, Android”');
  expect(section.getByText(/opens nothing afterwards/)).toBeDefined();
  await type(/^Your password/, PASSWORD);
  await type(/^Code of the app/, '123456');
  await press('Remove');
  expect(await section.findByText('You have none yet.')).toBeDefined();
  expect(page.callsOf('accounts.removePasskey')).toEqual([{ id: phone.id, password: PASSWORD, code: '123456' }]);
});

test('two of one name are told apart by the moment they were added, also where a button is read aloud', async () => {
  const later = { ...phone, id: '019a0000-0000-7000-8000-0000000000b2', createdAt: '2026-11-21T05:00:00.000Z' };
  const { page, section } = await openAccount({ passkeys: () => [phone, later] });
  using _page = page;
  const name = (button: HTMLElement) => button.getAttribute('aria-label');
  const labels = (await section.findAllByRole('button', { name: /^Remove “Chrome, Android, / })).map(name);
  expect(labels).toEqual([expect.stringMatching(/20 November 2026, \d/), expect.stringMatching(/21 November 2026, \d/)]);
  expect(section.getByText(/^Since Friday 20 November 2026, \d/)).toBeDefined();
});

test('one is renamed where it stands, and a name of nothing is refused beside its field', async () => {
  const { page, section, press, type } = await openAccount({
    passkeys: () => [phone],
    renamePasskey: ({ name }) => [{ ...phone, name }],
  });
  using _page = page;
  await press('Rename “Chrome, Android”');
  await type(/^Called/, '   ');
  await press('Save the name');
  expect(await section.findByText(/^Give it a name/)).toBeDefined();
  await type(/^Called/, 'Laptop');
  await press('Save the name');
  expect(await section.findByText(/^Laptop/)).toBeDefined();
});

test.each([
  ['PublicKeyCredential', /^This browser cannot keep passkeys/],
  ['isSecureContext', /^Passkeys need a secure connection/],
])('without %s it says why none can be added, and offers none at signing in', async (what, words) => {
  vi.stubGlobal(what, undefined);
  {
    const { page, section } = await openAccount({ passkeys: () => [] });
    using _page = page;
    expect(await section.findByText(words)).toBeDefined();
    expect(section.queryByRole('button', { name: 'Add a passkey' })).toBeNull();
  }
  using _page = await openShop({ at: '/sign-in', answers: {} });
  expect(await screen.findByRole('button', { name: 'Sign in' })).toBeDefined();
  expect(screen.queryByRole('button', { name: /passkey/ })).toBeNull();
});

const LEAVES = { leavesAt: '2026-12-12T05:00:00.000Z' };

type SignIn = NonNullable<NonNullable<Answers['sessions']>['signInByPasskey']>;

async function atTheDoor(signInByPasskey: SignIn) {
  const page = await openShop({
    at: '/sign-in',
    answers: {
      sessions: { beginPasskeySignIn: () => ({ step: STEP, options: ASKED_OPTIONS }), signInByPasskey },
      accounts: { ...MINE, passkeys: () => [] },
    },
  });
  fireEvent.click(await screen.findByRole('button', { name: 'Sign in with a passkey' }));
  return page;
}

test('a passkey signs in and leads on; one that did not come is said, and nothing was sent', async () => {
  device.get = notAllowed;
  using page = await atTheDoor(() => ({ viewer: aViewer(), token: null }));
  expect(await screen.findByText(/^No passkey came/)).toBeDefined();
  expect(page.callsOf('sessions.signInByPasskey')).toEqual([]);
  device.get = signed;
  fireEvent.click(screen.getByRole('button', { name: 'Sign in with a passkey' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Your account' })).toBeDefined();
  expect(page.callsOf('sessions.signInByPasskey')).toMatchObject([{ step: STEP, signed: { id: 'AAAA' }, keepsAccount: false }]);
});

test('a passkey that opens nothing is told so, and of an account that waits for its deletion it is asked whether to keep it', async () => {
  let refusal: Error = new AppError('PASSKEY_WRONG');
  using page = await atTheDoor(({ keepsAccount }) => {
    if (keepsAccount) return { viewer: aViewer(), token: null };
    throw refusal;
  });
  expect(await screen.findByText(/^This passkey opens no account here/)).toBeDefined();
  refusal = new AppError('ACCOUNT_LEAVING', LEAVES);
  fireEvent.click(screen.getByRole('button', { name: 'Sign in with a passkey' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Keep my account' }));
  await waitFor(() => expect(page.callsOf('sessions.signInByPasskey')).toHaveLength(3));
  expect(await screen.findByRole('heading', { level: 1, name: 'Your account' })).toBeDefined();
});

test('one question at a time: what was offered in the field is not sent once the button is pressed', async () => {
  vi.stubGlobal(
    'PublicKeyCredential',
    class {
      static isConditionalMediationAvailable = () => Promise.resolve(true);
    },
  );
  const asked: ((answer: ReturnType<typeof signed>) => void)[] = [];
  device.get = () => new Promise((resolve) => asked.push(resolve));
  using page = await openShop({
    at: '/sign-in',
    answers: {
      sessions: {
        beginPasskeySignIn: () => ({ step: STEP, options: ASKED_OPTIONS }),
        signInByPasskey: () => ({ viewer: aViewer(), token: null }),
      },
      accounts: { ...MINE, passkeys: () => [] },
    },
  });
  const button = await screen.findByRole('button', { name: 'Sign in with a passkey' });
  await waitFor(() => expect(asked).toHaveLength(1));
  fireEvent.click(button);
  await waitFor(() => expect(asked).toHaveLength(2));
  for (const answer of asked) answer(signed());
  expect(await screen.findByRole('heading', { level: 1, name: 'Your account' })).toBeDefined();
  expect(page.callsOf('sessions.signInByPasskey')).toHaveLength(1);
});
