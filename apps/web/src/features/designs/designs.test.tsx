// @vitest-environment happy-dom
import { AppError } from '@sweetspot/domain/errors/app-error';
import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { inr } from '../../testing/cart-fixture.ts';
import { openShop } from '../../testing/open-shop.tsx';
import { aSavedDesign, type SavedDesign } from '../../testing/saved-design-fixture.ts';

const pageOf = (...items: SavedDesign[]) => ({ items, nextCursor: null });
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }));

test('without a design the page says how one comes to be there', async () => {
  using _shop = await openShop({ at: '/designs', answers: { designs: { list: () => pageOf() } } });
  expect(await screen.findByText('No design saved yet')).toBeDefined();
});

test('what is gone since, another price and a cake off the menu are said where the design stands', async () => {
  const changed = aSavedDesign({
    differences: [
      { group: 'Flavour', role: 'flavour', was: 'Pistachio and rose', will: 'Vanilla bean' },
      { group: 'Toppings', role: 'toppings', was: 'Nuts', will: null },
    ],
    priceBefore: inr(90_000),
  });
  const gone = aSavedDesign({ id: '019a0000-0000-7000-8000-0000000000d2', name: 'Old', standing: 'off_menu', path: null });
  using _shop = await openShop({ at: '/designs', answers: { designs: { list: () => pageOf(changed, gone) } } });
  expect(await screen.findByText('Flavour: “Vanilla bean”, because “Pistachio and rose” is not offered any more.')).toBeDefined();
  expect(screen.getByText('Toppings: “Nuts” is not offered any more.')).toBeDefined();
  expect(screen.getByText('₹900 when it was saved')).toBeDefined();
  expect(screen.getByText(/^This cake is off the menu for now/)).toBeDefined();
  expect(screen.getAllByRole('link', { name: /^Design it on/ })).toHaveLength(1);
});

test('a design is renamed, its link ended, and it is deleted only when asked twice', async () => {
  const shared = aSavedDesign({ link: { path: '/d/abc', showsWords: false } });
  using shop = await openShop({
    at: '/designs',
    answers: {
      designs: {
        list: () => pageOf(shared),
        rename: ({ name }) => ({ ...shared, name }),
        endLink: () => ({ ...shared, name: 'For Sunday', link: null }),
        remove: () => ({ ok: true }) as const,
      },
    },
  });
  await press('Rename “For Asha”');
  fireEvent.change(screen.getByRole('textbox', { name: 'A name for it' }), { target: { value: 'For Sunday' } });
  await press('Save');
  expect(await screen.findByRole('heading', { name: 'For Sunday' })).toBeDefined();
  await press('Delete “For Sunday”');
  expect(screen.getByText('Delete “For Sunday”? Its link is over then.')).toBeDefined();
  await press('Keep it');
  await press('End the link');
  expect(await screen.findByText('The link is over. Whoever opens it finds nothing.')).toBeDefined();
  expect(shop.callsOf('designs.remove')).toEqual([]);
  await press('Delete “For Sunday”');
  await press('Delete');
  expect(await screen.findByText('No design saved yet')).toBeDefined();
  expect(shop.callsOf('designs.remove')).toEqual([{ designId: shared.id }]);
});

test('whoever opens a link sees the cake, and that its words are kept back, and goes on to one of their own', async () => {
  const { words: _words, link: _link, id: _id, createdAt: _at, priceBefore: _before, ...seen } = aSavedDesign();
  const design = { ...seen, design: { ...seen.design, inscription: [] }, name: null, hidesWords: true };
  using shop = await openShop({ at: '/d/abc', answers: { designs: { shared: () => design } } });
  expect(await screen.findByRole('heading', { level: 1, name: seen.cake.name })).toBeDefined();
  expect(screen.getByText('Its name and what is written on it are not shown.')).toBeDefined();
  expect(screen.getByRole('link', { name: 'Open it and make it yours' }).getAttribute('href')).toBe(seen.path);
  expect(shop.callsOf('designs.shared')).toEqual([{ code: 'abc' }]);
});

test.each([
  ['is over', new AppError('DESIGN_NOT_FOUND')],
  ['never was one', new AppError('INPUT_INVALID', { fields: {} })],
  ['holds what no link holds', new AppError('INPUT_MALFORMED')],
])('a link that %s says what to do next', async (_which, refusal) => {
  const shared = () => {
    throw refusal;
  };
  using _shop = await openShop({ at: '/d/abc', answers: { designs: { shared } } });
  expect(await screen.findByRole('heading', { level: 1, name: 'This link is over' })).toBeDefined();
  expect(screen.getByRole('link', { name: 'Find a cake' })).toBeDefined();
});
