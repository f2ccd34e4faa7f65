// @vitest-environment happy-dom
import type { Answers } from '@sweetspot/api/testing';
import { LOST } from '@sweetspot/api/testing';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { buildGroup, buildOption, declareAllergens } from '@sweetspot/domain/customization/example-cake';
import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openConsole } from '../../../testing/open-console.tsx';
import { NEW_CAKE, previewOf, type CakeForm, type EditedCake, type Library } from './cake-form.ts';

const TOPPINGS = '019a0000-0000-7000-8000-0000000000b1';
const PRALINE = '019a0000-0000-7000-8000-0000000000c1';
const library = {
  groups: [
    {
      ...buildGroup({ id: TOPPINGS, name: 'Toppings', kind: 'multiple', min: 0, options: [buildOption({ id: PRALINE, name: 'Praline' })] }),
      usedBy: 1,
    },
  ],
  rules: [],
} as unknown as Library;

/** Truffle for ₹500, in the shop, everything declared. */
function aCake(overrides: Partial<EditedCake> = {}): EditedCake {
  const form: CakeForm = {
    ...NEW_CAKE,
    name: 'Truffle',
    flavour: 'Dark chocolate',
    allergens: declareAllergens({ milk: 'contains' }) as CakeForm['allergens'],
    groups: [{ groupId: TOPPINGS, min: null, max: null, freeCount: null }],
  };
  return {
    ...form,
    id: '019a0000-0000-7000-8000-0000000000a1',
    version: 4,
    slug: 'truffle',
    status: 'published',
    currency: 'INR',
    customizable: structuredClone(previewOf({ form, library, saved: null, currency: 'INR' })) as EditedCake['customizable'],
    missing: [],
    shopPath: '/stores/ashas-kitchen/truffle',
    ...overrides,
  } as EditedCake;
}

type Save = NonNullable<NonNullable<Answers['storeCakes']>['save']>;

/** The server keeps what is saved, and counts. */
const keep =
  (cake: EditedCake): Save =>
  ({ storeId: _storeId, id: _id, expectedVersion: _version, photos: _photos, ...saved }) =>
    ({ ...cake, ...saved, version: cake.version + 1 }) as EditedCake;

interface Opening {
  readonly cake?: EditedCake;
  readonly answers?: Answers['storeCakes'];
}

async function openForm({ cake = aCake(), answers = {} }: Opening = {}) {
  const opened = openConsole({
    at: `/cakes/${cake.id}`,
    answers: {
      storeCakes: {
        library: () => library,
        get: () => cake,
        save: keep(cake),
        list: () => ({ items: [], nextCursor: null }) as never,
        ...answers,
      },
    },
  });
  await screen.findByLabelText(/^Price before options/);
  return opened;
}

const box = (label: RegExp) => screen.getByLabelText<HTMLInputElement>(label);
const write = (label: RegExp, text: string) => {
  fireEvent.change(box(label), { target: { value: text } });
  fireEvent.blur(box(label));
};
const save = () => fireEvent.click(screen.getByText('Save', { selector: 'button' }));
const saidOf = (label: RegExp): string =>
  (box(label).getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent)
    .join(' ');

test('a price that is none is answered with what is wrong about it, stays as it was typed, and is not saved', async () => {
  using opened = await openForm();
  for (const [typed, said] of [
    ['four hundred', 'Write an amount in figures, such as 450 or 450.50.'],
    ['-5', 'A price cannot be below zero.'],
    ['999999999999', 'This price is too large. Look for a zero too many.'],
    ['', 'Write an amount in figures, such as 450 or 450.50.'],
  ] as const) {
    write(/^Price before options/, typed);
    save();
    await expect.poll(() => saidOf(/^Price before options/)).toContain(said);
    expect(box(/^Price before options/).value).toBe(typed);
  }
  expect(screen.getByText('Something needs a correction. Look at the marked fields.')).toBeDefined();
  expect(opened.callsOf('storeCakes.save')).toEqual([]);
  write(/^Price before options/, '742.50');
  save();
  await expect.poll(() => opened.callsOf('storeCakes.save')).toMatchObject([{ basePriceMinor: 74_250, expectedVersion: 4 }]);
});

test('what has to be put right first takes the focus, also when the server alone sees it', async () => {
  const missing = [{ key: 'cake.price_not_above_zero' as const, params: {} }];
  const refuse = () => {
    throw new AppError('CAKE_NOT_PUBLISHABLE', { missing });
  };
  using opened = await openForm({ cake: aCake({ status: 'draft' }), answers: { setStatus: refuse } });
  write(/^Serves/, 'many');
  write(/^Price before options/, 'none');
  save();
  await expect.poll(() => document.activeElement).toBe(box(/^Price before options/));
  write(/^Price before options/, '0');
  write(/^Serves/, '8');
  save();
  await expect.poll(() => opened.callsOf('storeCakes.save')).toHaveLength(1);
  const publish = await screen.findByText('Put in the shop', { selector: 'button' });
  await expect.poll(() => publish.hasAttribute('disabled')).toBe(false);
  box(/^Serves/).focus();
  fireEvent.click(publish);
  await expect.poll(() => document.activeElement).toBe(box(/^Price before options/));
  expect(box(/^Price before options/).getAttribute('aria-invalid')).toBe('true');
});

test('a price of an option on this cake is judged beside its box; nought is a price, and an empty box is the library’s', async () => {
  using opened = await openForm();
  const label = /^Price of Praline on this cake/;
  write(label, 'free');
  save();
  expect((await screen.findByText('Write an amount in figures, such as 450 or 450.50.')).closest('[role=alert]')).not.toBeNull();
  write(label, '0');
  save();
  await expect
    .poll(() => opened.callsOf('storeCakes.save'))
    .toMatchObject([{ overrides: [{ optionId: PRALINE, price: { type: 'fixed', amountMinor: 0 } }] }]);
});

test('leaving with edits asks; staying keeps them, leaving loses them, and with none nobody is asked', async () => {
  using _opened = await openForm();
  const closing = () => {
    const event = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented;
  };
  expect(closing()).toBe(false);
  write(/^Flavour/, 'Milk chocolate');
  expect(closing()).toBe(true);
  const leave = () => fireEvent.click(screen.getByText('All cakes'));
  leave();
  fireEvent.click(await screen.findByText('Stay here'));
  expect(box(/^Flavour/).value).toBe('Milk chocolate');
  leave();
  fireEvent.click(await screen.findByText('Leave, lose the changes'));
  expect(await screen.findByRole('searchbox', { name: 'Find a cake' })).toBeDefined();
  expect(closing()).toBe(false);
});

test('once it is saved, leaving asks no more, and the next save is over the version that was saved', async () => {
  using opened = await openForm();
  write(/^Flavour/, 'Milk chocolate');
  save();
  save();
  expect(await screen.findByText('Saved. The shop shows it now.')).toBeDefined();
  write(/^Name/, 'Truffle supreme');
  save();
  await expect
    .poll(() => opened.callsOf('storeCakes.save'))
    .toMatchObject([{ expectedVersion: 4 }, { expectedVersion: 5, flavour: 'Milk chocolate' }]);
  await expect.poll(() => screen.getByRole('heading', { level: 1 }).textContent).toContain('Truffle supreme');
  fireEvent.click(screen.getByText('All cakes'));
  expect(await screen.findByRole('searchbox', { name: 'Find a cake' })).toBeDefined();
});

test('what a second editor saved meanwhile is shown beside what was typed here, and both are saved together once it is chosen', async () => {
  const theirs = aCake({ version: 7, flavour: 'Their flavour', description: 'Changed by them.' });
  let reads = 0;
  using opened = await openForm({
    answers: {
      get: () => ((reads += 1) === 1 ? aCake() : theirs),
      save: (input) => {
        if (input.expectedVersion !== 7) throw new AppError('CAKE_CHANGED', { currentVersion: 7 });
        return keep(theirs)(input);
      },
    },
  });
  write(/^Flavour/, 'My flavour');
  write(/^Serves/, '12');
  save();
  const notice = within(await screen.findByRole('alert', { name: 'Somebody else saved this cake meanwhile' }));
  expect(await notice.findByText('Their flavour')).toBeDefined();
  expect(notice.getByText('Changed by them.')).toBeDefined();
  expect(screen.getByText<HTMLButtonElement>('Save', { selector: 'button' }).disabled).toBe(true);
  fireEvent.click(notice.getByText('Save both together'));
  expect(notice.getByText('Choose one of the two in each marked place first.')).toBeDefined();
  fireEvent.click(notice.getByText('My flavour'));
  fireEvent.click(notice.getByText('Save both together'));
  await expect
    .poll(() => opened.callsOf('storeCakes.save').at(-1))
    .toMatchObject({ expectedVersion: 7, flavour: 'My flavour', description: 'Changed by them.', serves: 12 });
  expect(await screen.findByText('Saved. The shop shows it now.')).toBeDefined();
});

test('an allergen that nobody answered keeps a cake out of the shop, and is declared free only when that is said twice', async () => {
  const { milk: _milk, nuts: _nuts, ...declared } = declareAllergens({});
  const missing = [{ key: 'cake.allergens_undeclared', params: { allergens: ['milk', 'nuts'] } }];
  using opened = await openForm({
    cake: aCake({ status: 'draft', allergens: declared as EditedCake['allergens'], missing }),
    answers: {
      setStatus: () => {
        throw new AppError('CAKE_NOT_PUBLISHABLE', { missing });
      },
    },
  });
  const preview = screen.getByText('Missing before it can be in the shop').closest('div');
  expect(preview?.textContent).toMatch(/milk.*tree nuts/i);
  fireEvent.click(screen.getByText('Put in the shop'));
  expect(await screen.findByText('The cake cannot be shown yet: 1 point is still open.')).toBeDefined();

  fireEvent.click(screen.getByText('Declare the rest free…'));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText('Milk: Free from')).toBeDefined();
  expect(dialog.getByText('Tree nuts: Free from')).toBeDefined();
  fireEvent.click(dialog.getByText('Go back'));
  expect(screen.queryByText('Nothing is missing.')).toBeNull();
  fireEvent.click(screen.getByText('Declare the rest free…'));
  fireEvent.click(await screen.findByText('Yes, it is true'));
  expect(await screen.findByText('Nothing is missing.')).toBeDefined();
  // What is not saved yet cannot be put into the shop.
  expect(screen.getByText<HTMLButtonElement>('Put in the shop', { selector: 'button' }).disabled).toBe(true);
  save();
  await expect.poll(() => opened.callsOf('storeCakes.save')).toMatchObject([{ allergens: { milk: 'free', nuts: 'free' } }]);
});

test('of a cake in the shop no allergen is taken back before that is read out and said once more', async () => {
  using opened = await openForm();
  fireEvent.click(within(screen.getByRole('group', { name: 'Milk' })).getByLabelText(/Free from/));
  save();
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText('Milk: Free from')).toBeDefined();
  expect(opened.callsOf('storeCakes.save')).toEqual([]);
  fireEvent.click(dialog.getByText('Yes, it is true'));
  await expect.poll(() => opened.callsOf('storeCakes.save')).toMatchObject([{ allergens: { milk: 'free' } }]);
});

test('a save that did not arrive says so and keeps what was typed; said to be sold out, a cake is saved so', async () => {
  let isDown = true;
  using opened = await openForm({
    answers: {
      save: (input) => {
        if (isDown) throw LOST;
        return keep(aCake())(input);
      },
    },
  });
  fireEvent.click(box(/^Sold out for now/));
  save();
  await expect.poll(() => document.querySelector('.save-bar [role=alert]')?.textContent).not.toBe('');
  expect(box(/^Sold out for now/).checked).toBe(true);
  isDown = false;
  save();
  expect(await screen.findByText('Saved. The shop shows it now.')).toBeDefined();
  expect(opened.callsOf('storeCakes.save').at(-1)).toMatchObject({ isSoldOut: true });
});
