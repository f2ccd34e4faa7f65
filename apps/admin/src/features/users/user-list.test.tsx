// @vitest-environment happy-dom
import type { RouterInputs, RouterOutputs } from '@sweetspot/api';
import { LOST } from '@sweetspot/api/testing';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { fireEvent, screen, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { wordsOf } from '../../app/words.ts';
import { openAdmin } from '../../testing/open-admin.tsx';

type User = RouterOutputs['admin']['users']['items'][number];
type Asked = RouterInputs['admin']['users'];

const words = await wordsOf('users', 'en');
const frame = await wordsOf('frame', 'en');

const aUser = (at: number, overrides: Partial<User> = {}): User => ({
  id: `019a0000-0000-7000-8000-${String(at).padStart(12, '0')}`,
  name: `Person ${at}`,
  email: `person-${at}@example.test`,
  mobile: null,
  role: 'customer',
  stores: [],
  isEmailVerified: true,
  disabledAt: null,
  leavesAt: null,
  secondFactorSince: null,
  createdAt: '2026-11-20T04:30:00.000Z',
  orders: at,
  sessions: 0,
  allowed: [],
  ...overrides,
});

const pageOf = (items: User[], nextCursor: string | null = null) => ({ items, nextCursor });

function openPeople(users: (asked: Asked) => ReturnType<typeof pageOf> | Promise<ReturnType<typeof pageOf>>, at = '/users') {
  const page = openAdmin({ at, answers: { admin: { users } } });
  return { ...page, asked: () => page.callsOf('admin.users') };
}

/** Names in the table as it stands, top to bottom. */
const namesShown = () => screen.queryAllByRole('link', { name: /^Person/ }).map(({ textContent }) => textContent);
const choose = (role: string) => fireEvent.change(screen.getByLabelText(words.roleFilter), { target: { value: role } });

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('each row says who it is under named columns, in a table named by what was asked', async () => {
  const store = { id: '019a0000-0000-7000-8000-00000000aaaa', name: 'Asha’s kitchen', role: 'owner' } as const;
  using _page = openPeople(() => pageOf([aUser(3, { stores: [store], disabledAt: '2026-11-21T04:30:00.000Z' })]));
  const table = within(await screen.findByRole('table', { name: words.sentence(null, '') }));
  const headers = table.getAllByRole('columnheader').map(({ textContent }) => textContent);
  expect(headers).toEqual(Object.values(words.columns));
  const cells = table.getAllByRole('cell').map(({ textContent }) => textContent);
  expect(cells.slice(0, 5)).toEqual(['Person 3', 'person-3@example.test', words.roles.baker, 'Asha’s kitchen', '3']);
  expect(cells.at(-1)).toBe(words.disabled);
  expect(table.getByRole('link', { name: 'Person 3' }).getAttribute('href')).toBe(`/admin/users/${aUser(3).id}`);
});

test('where its columns have no room, each row is a block with every value named, and a table again where they have', async () => {
  let resize: (() => void) | undefined;
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(changed: () => void) {
        resize = changed;
      }
      observe() {}
      disconnect() {}
    },
  );
  let room = 390;
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockImplementation(() => room);
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(900);
  using page = openPeople(() => pageOf([aUser(1), aUser(2)]));
  await screen.findByRole('table');
  resize?.();
  const list = await screen.findByRole('list', { name: words.sentence(null, '') });
  expect(screen.queryByRole('table')).toBeNull();
  const [first] = within(list).getAllByRole('listitem');
  expect([...(first?.querySelectorAll('dt') ?? [])].map(({ textContent }) => textContent)).toEqual(Object.values(words.columns).slice(1));
  expect(first?.querySelector('dd')?.textContent).toBe('person-1@example.test');
  room = 1280;
  resize?.();
  expect(await screen.findByRole('table')).toBeDefined();
  expect(page.asked()).toHaveLength(1);
});

test('an address asks for what it names, and says it', async () => {
  using page = openPeople(() => pageOf([aUser(1)]), '/users?role=baker&words=asha');
  expect(await screen.findByRole('heading', { name: words.sentence('baker', 'asha') })).toBeDefined();
  await expect.poll(page.asked).toMatchObject([{ role: 'baker', words: 'asha' }]);
  expect(screen.getByLabelText<HTMLSelectElement>(words.roleFilter).value).toBe('baker');
  expect(screen.getByLabelText<HTMLInputElement>(words.searchLabel).value).toBe('asha');
});

test('an address that names no known role asks for everybody', async () => {
  using page = openPeople(() => pageOf([aUser(1)]), '/users?role=emperor');
  expect(await screen.findByRole('table', { name: words.sentence(null, '') })).toBeDefined();
  expect(page.asked()).toMatchObject([{ role: null }]);
});

test('what is chosen and typed stands in the address; the way back undoes the choice, and one press all of it', async () => {
  using page = openPeople(({ role }) => pageOf([aUser(role === 'admin' ? 2 : 1)]));
  await screen.findByRole('table');
  choose('admin');
  expect(page.address()).toBe('/users?role=admin');
  await expect.poll(namesShown).toEqual(['Person 2']);
  page.goBack();
  await expect.poll(page.address).toBe('/users');
  await expect.poll(namesShown).toEqual(['Person 1']);

  choose('admin');
  fireEvent.change(screen.getByLabelText(words.searchLabel), { target: { value: ' nisha ' } });
  await expect.poll(page.address).toBe('/users?role=admin&words=nisha');
  await expect.poll(() => page.asked().at(-1)).toMatchObject({ role: 'admin', words: 'nisha' });
  fireEvent.click(await screen.findByRole('button', { name: frame.clearFilters }));
  await expect.poll(page.address).toBe('/users');
  await expect.poll(() => screen.getByLabelText<HTMLInputElement>(words.searchLabel).value).toBe('');
  expect(screen.queryByRole('button', { name: frame.clearFilters })).toBeNull();
});

test('more is asked for after the last row shown and stands below it, until there is no more; another choice begins anew', async () => {
  using page = openPeople(({ cursor, role }) => {
    if (role === 'admin') return pageOf([aUser(9)]);
    return cursor === 'after-2' ? pageOf([aUser(3)]) : pageOf([aUser(1), aUser(2)], 'after-2');
  });
  fireEvent.click(await screen.findByRole('button', { name: frame.ui.showMore }));
  await expect.poll(namesShown).toEqual(['Person 1', 'Person 2', 'Person 3']);
  expect(page.asked()).toMatchObject([{}, { cursor: 'after-2' }]);
  expect(screen.queryByRole('button', { name: frame.ui.showMore })).toBeNull();
  choose('admin');
  await expect.poll(namesShown).toEqual(['Person 9']);
  expect(page.asked().at(-1)).not.toHaveProperty('cursor', 'after-2');
});

test('what is shown stays, marked as waiting, while something else is asked for', async () => {
  const { promise: others, resolve: answer } = Promise.withResolvers<ReturnType<typeof pageOf>>();
  using _page = openPeople(({ role }) => (role === 'admin' ? others : pageOf([aUser(1)])));
  const isWaiting = () => screen.queryByRole('table')?.closest('[aria-busy]')?.getAttribute('aria-busy');
  await screen.findByRole('table');
  expect(isWaiting()).toBe('false');
  choose('admin');
  await expect.poll(isWaiting).toBe('true');
  expect(namesShown()).toEqual(['Person 1']);
  answer(pageOf([aUser(2)]));
  await expect.poll(namesShown).toEqual(['Person 2']);
  expect(isWaiting()).toBe('false');
});

test('before the first answer nothing claims to be empty', async () => {
  using _page = openPeople(() => new Promise(() => {}));
  await screen.findByRole('heading', { name: words.sentence(null, '') });
  expect(document.querySelector('main [aria-busy="true"]')).not.toBeNull();
  expect(screen.queryByText(words.empty)).toBeNull();
  expect(screen.queryByText(frame.nothingYet)).toBeNull();
});

test.each([
  ['whom filters leave out', '/users?words=nobody', words.empty],
  ['where there is nobody at all', '/users', frame.nothingYet],
])('an empty list says why: %s', async (_why, at, said) => {
  using _page = openPeople(() => pageOf([]), at);
  expect(await screen.findByText(said)).toBeDefined();
  expect(screen.queryByRole('table')).toBeNull();
});

test('a lost answer is asked for again by itself, then by whoever presses', async () => {
  let isLost = true;
  using page = openPeople(() => {
    if (isLost) throw LOST;
    return pageOf([aUser(1)]);
  });
  await screen.findByRole('heading', { name: words.sentence(null, '') });
  await page.pass(10_000);
  expect(await screen.findByText(frame.loadFailed)).toBeDefined();
  expect(screen.getByText(frame.noConnection)).toBeDefined();
  expect(page.asked()).toHaveLength(3);
  isLost = false;
  fireEvent.click(screen.getByRole('button', { name: frame.ui.tryAgain }));
  await expect.poll(namesShown).toEqual(['Person 1']);
  expect(screen.queryByText(frame.loadFailed)).toBeNull();
});

test('whose session has ended is led to the door, and the door knows the way back', async () => {
  using page = openPeople(() => {
    throw new AppError('NOT_SIGNED_IN');
  }, '/users?role=admin');
  await expect.poll(page.address).toBe(`/sign-in?${new URLSearchParams({ next: '/users?role=admin' })}`);
  expect(page.asked()).toHaveLength(1);
});

test('a customer is led to the door and asks for nobody', async () => {
  const viewer = { id: 'x', name: 'Meera', email: 'm@example.test', mobile: null, locale: 'en', role: 'customer' } as const;
  using page = openAdmin({
    at: '/users',
    viewer: { ...viewer, isEmailVerified: true, savedAllergens: [], picturePath: null, stores: [] },
    answers: {},
  });
  await expect.poll(page.address).toBe(`/sign-in?${new URLSearchParams({ next: '/users' })}`);
  expect(page.callsOf('admin.users')).toEqual([]);
});
