import { buildGroup, buildOption, exampleCake } from './example-cake.ts';
import type { CustomizableCake, Selections } from './customization.ts';
import { evaluateCustomization } from './evaluate-customization.ts';
import { expect, test } from 'vitest';
import { designFromLink, designLink, openingDesign } from './design-link.ts';

const id = (tail: string) => `0199f1a2-0000-7000-8000-000000${tail}`;

const cake: CustomizableCake = {
  ...exampleCake,
  rules: [],
  preset: null,
  groups: [
    buildGroup({
      id: id('aaaaa1'),
      name: 'Shape',
      min: 1,
      options: [buildOption({ id: id('bbbbb1'), name: 'Round', isDefault: true }), buildOption({ id: id('bbbbb2'), name: 'Heart' })],
    }),
    buildGroup({
      id: id('aaaaa2'),
      name: 'Toppings',
      kind: 'multiple',
      max: 3,
      options: [buildOption({ id: id('ccccc1'), name: 'Nuts' }), buildOption({ id: id('ccccc2'), name: 'Fruit', isDefault: true })],
    }),
    buildGroup({
      id: id('aaaaa3'),
      name: 'Candles',
      kind: 'quantity',
      max: 20,
      options: [buildOption({ id: id('ddddd1'), name: 'Candle' })],
    }),
    buildGroup({ id: id('aaaaa4'), name: 'Inscription', kind: 'text', role: 'inscription', scripts: ['latin', 'devanagari'] }),
    buildGroup({ id: id('aaaaa5'), name: 'Edible photo', kind: 'photo', role: 'photo' }),
  ],
};

const chosen = (selections: Selections) => evaluateCustomization(cake, { selections }).customization;

test('a cake as it comes leaves nothing in the address', () => {
  expect(designLink(cake, chosen({}))).toBe('');
  expect(designFromLink(cake, null)).toEqual({ selections: {} });
});

test.each<[string, Selections]>([
  ['a single choice', { [id('aaaaa1')]: { optionIds: [id('bbbbb2')] } }],
  ['several, and a default taken off', { [id('aaaaa2')]: { optionIds: [id('ccccc1')] } }],
  ['none of several', { [id('aaaaa2')]: { optionIds: [] } }],
  ['a quantity', { [id('aaaaa3')]: { quantities: { [id('ddddd1')]: 12 } } }],
  ['words with every sign that parts a link', { [id('aaaaa4')]: { text: 'a~b:c.d & é %7E\nशुभ जन्मदिन' } }],
])('%s reads back from its link', (_, selections) => {
  const customization = chosen(selections);
  const link = designLink(cake, customization);
  expect(link).not.toBe('');
  // Through an address bar, as it will go.
  const carried = new URLSearchParams(new URLSearchParams({ design: link }).toString()).get('design');
  expect(chosen(designFromLink(cake, carried).selections)).toEqual(customization);
});

test.each(['nonsense', '~~~', ':', 'aaaaa1:ffffff', 'zzzzzz:bbbbb2', 'aaaaa3:ddddd1x-4', 'aaaaa4:%E0%A4%A', 'x'.repeat(5000)])(
  'a link that fits nothing (%j) leaves every default',
  (link) => {
    expect(designFromLink(cake, link)).toEqual({ selections: {} });
  },
);

test('a photo is never in the address, neither written nor read', () => {
  const photoId = '0199f1a2-0000-4000-8000-0000000e0001';
  expect(designLink(cake, chosen({ [id('aaaaa5')]: { photoId } }))).toBe('');
  expect(designFromLink(cake, `aaaaa5:${photoId}`)).toEqual({ selections: {} });
});

test('a page opens in the size for the guests asked for, unless its address says another design, an empty one too', () => {
  const sizeOf = (link: string | null, guests: number | null) =>
    evaluateCustomization(exampleCake, openingDesign(exampleCake, link, guests)).serves;
  expect(sizeOf(null, 18)).toBe(20);
  expect(sizeOf(null, null)).toBe(5);
  expect(sizeOf('', 18)).toBe(5);
  expect(sizeOf(null, 900)).toBe(5);
});
