import { describe, expect, test } from 'vitest';
import type { CakeDesign } from './cake-design.ts';
import type { CustomizableCake, DrawnAs, Option, OptionGroup, Selections } from './customization.ts';
import { evaluateCustomization } from './evaluate-customization.ts';
import { buildGroup, buildOption, exampleCake } from './example-cake.ts';

const BASE: CakeDesign = {
  shape: 'round',
  tiers: ['vanilla'],
  frosting: 'smooth',
  colour: 'ivory',
  toppings: ['nuts'],
  candles: 2,
  inscription: [],
};
const group = (id: string, overrides: Partial<OptionGroup>) => buildGroup({ id, name: id, min: 0, ...overrides });
const drawn = (id: string, drawnAs: DrawnAs, overrides: Partial<Option> = {}) => buildOption({ id, name: id, drawnAs, ...overrides });
const designOf = (groups: readonly OptionGroup[], selections: Selections, cake: Partial<CustomizableCake> = {}) =>
  evaluateCustomization({ ...exampleCake, design: BASE, serves: 5, groups, rules: [], ...cake }, { selections }).design;
const one = (option: Option, overrides: Partial<OptionGroup> = {}, design: Partial<CakeDesign> = {}) =>
  designOf([group('g', { options: [option], ...overrides })], { g: { optionIds: [option.id] } }, { design: { ...BASE, ...design } });

describe('the picture', () => {
  test('is the base’s, at the weight of what it serves, where nothing says otherwise', () => {
    expect(designOf([], {})).toEqual({ ...BASE, weightGrams: 500 });
    expect(one(drawn('o', {}))).toEqual({ ...BASE, weightGrams: 500 });
  });

  test('takes each thing that a choice draws, and the topping beside those of the base in one order', () => {
    expect(one(drawn('o', { shape: 'heart', frosting: 'fondant', colour: 'sky', topping: 'sprinkles' }))).toMatchObject({
      shape: 'heart',
      frosting: 'fondant',
      colour: 'sky',
    });
    expect([...one(drawn('o', { topping: 'sprinkles' })).toppings].sort()).toEqual(['nuts', 'sprinkles']);
    expect(one(drawn('o', { topping: 'nuts' })).toppings).toEqual(['nuts']);
  });

  test('leaves out what is hidden', () => {
    expect(one(drawn('o', { shape: 'heart' }), { isHiddenByDefault: true }).shape).toBe('round');
  });

  test('stands candles as many as there are pieces, beside those of the base', () => {
    const candles = group('g', { kind: 'quantity', max: 9, options: [drawn('c', { candles: true }), drawn('s', {})] });
    expect(designOf([candles], { g: { quantities: { c: 3, s: 4 } } }).candles).toBe(5);
  });

  test('has one to as many tiers as can be drawn, each of its own sponge, else of the cake’s, else of the base’s', () => {
    const tiers = (count: number) => group('t', { role: 'tiers', options: [drawn('n', { tiers: count })] });
    const flavour = group('f', { role: 'flavour', options: [drawn('c', { sponge: 'chocolate' })] });
    const top = group('top', { role: 'tier_flavour', tier: 2, options: [drawn('p', { sponge: 'pistachio' })] });
    const chosen = { t: { optionIds: ['n'] }, f: { optionIds: ['c'] }, top: { optionIds: ['p'] } };
    expect(designOf([tiers(2), flavour, top], chosen).tiers).toEqual(['chocolate', 'pistachio']);
    expect(designOf([tiers(2), flavour], chosen).tiers).toEqual(['chocolate', 'chocolate']);
    expect(designOf([tiers(2)], chosen).tiers).toEqual(['vanilla', 'vanilla']);
    expect(designOf([tiers(2)], chosen, { design: { ...BASE, tiers: ['mango', 'vanilla'] } }).tiers).toEqual(['mango', 'vanilla']);
    expect([designOf([tiers(0)], chosen).tiers.length, designOf([tiers(9)], chosen).tiers.length]).toEqual([1, 4]);
  });

  test('weighs what the size weighs, else what it serves, and no more than can be drawn', () => {
    const size = (overrides: Partial<Option>) =>
      designOf([group('s', { role: 'size', options: [drawn('o', {}, overrides)] })], { s: { optionIds: ['o'] } }).weightGrams;
    expect([size({ weightGrams: 1_500, serves: 9 }), size({ serves: 9 }), size({})]).toEqual([1_500, 900, 500]);
    expect(size({ weightGrams: 9_999_999 })).toBe(size({ weightGrams: 8_888_888 }));
    expect(designOf([], {}, { serves: 0 })).not.toHaveProperty('weightGrams');
  });
});

describe('a box of cupcakes', () => {
  const box = (overrides: Partial<Option>, drawnAs: DrawnAs = {}, design: Partial<CakeDesign> = { cupcakes: 4 }) =>
    designOf(
      [group('s', { role: 'size', options: [drawn('o', drawnAs, overrides)] })],
      { s: { optionIds: ['o'] } },
      {
        design: { ...BASE, ...design },
      },
    );

  test('holds as many as its size says, else one for each whom the size serves, else as the base, and no more than are counted', () => {
    const counts = [box({ serves: 6 }, { cupcakes: 12 }), box({ serves: 6 }), box({}), box({ serves: 900 })];
    expect(counts.map(({ cupcakes }) => cupcakes)).toEqual([12, 6, 4, 60]);
    expect(designOf([], {}, { design: { ...BASE, cupcakes: 9 } }).cupcakes).toBe(9);
  });

  test('has no weight, no shape and no tiers of its own', () => {
    const groups = [group('g', { options: [drawn('o', { shape: 'heart', tiers: 3, sponge: 'mango' })] })];
    const design = designOf(groups, { g: { optionIds: ['o'] } }, { design: { ...BASE, cupcakes: 6 } });
    expect(design).toEqual({ ...BASE, tiers: ['mango'], cupcakes: 6 });
  });

  test('is made of no cake by a size', () => {
    expect(box({ serves: 6 }, { cupcakes: 12 }, {})).not.toHaveProperty('cupcakes');
  });
});

test('a lunch box is the base’s', () => {
  expect(designOf([], {}, { design: { ...BASE, isBento: true } }).isBento).toBe(true);
  expect(designOf([], {})).not.toHaveProperty('isBento');
});

describe('what runs over the edge', () => {
  test.each([
    ['White chocolate drip', 'white_chocolate'],
    ['Salted caramel', 'caramel'],
    ['Butterscotch', 'caramel'],
    ['Raspberry', 'berry'],
    ['Red velvet', 'berry'],
    ['Vanilla cream', 'white_chocolate'],
  ])('%s runs as %s', (name, drip) => {
    expect(one(drawn('o', { frosting: 'drip' }, { name })).drip).toBe(drip);
  });

  test.each(['Chocolate', 'Dark ganache', 'Cocoa', 'Fudge', 'Something else', 'Hundred'])(
    '%s runs as chocolate, which is not said',
    (name) => {
      expect(one(drawn('o', { frosting: 'drip' }, { name }))).not.toHaveProperty('drip');
    },
  );

  test('is what the option says before what it is called, and is gone with the frosting', () => {
    expect(one(drawn('o', { frosting: 'drip', drip: 'berry' }, { name: 'Caramel' })).drip).toBe('berry');
    expect(one(drawn('o', { drip: 'berry' }), {}, { frosting: 'drip' }).drip).toBe('berry');
    expect(one(drawn('o', { drip: 'berry' }))).not.toHaveProperty('drip');
  });
});

describe('what is written or laid on it', () => {
  const words = (role: OptionGroup['role'], text: string, design: Partial<CakeDesign> = {}) =>
    designOf([group('g', { kind: 'text', role, options: [], scripts: ['latin'] })], { g: { text } }, { design: { ...BASE, ...design } });

  test('is the inscription as it can be piped, and no other text', () => {
    expect(words('inscription', 'Asha\n🎂').inscription).toEqual(['Asha']);
    expect(words('extras', 'Asha').inscription).toEqual([]);
    expect(words('inscription', '', { inscription: ['Base'] }).inscription).toEqual([]);
  });

  test('is a number of up to three candles, and none where it is no number', () => {
    expect([words('candle_number', '30').candleNumber, words('candle_number', '100').candleNumber]).toEqual(['30', '100']);
    for (const text of ['2.5', '1000', '', 'x']) expect(words('candle_number', text)).not.toHaveProperty('candleNumber');
    expect(words('extras', '30')).not.toHaveProperty('candleNumber');
  });

  test('is a photo where one was given', () => {
    const photo = (photoId: string) => designOf([group('g', { kind: 'photo', role: 'photo', options: [] })], { g: { photoId } });
    expect(photo('p').hasPhoto).toBe(true);
    expect(photo('')).not.toHaveProperty('hasPhoto');
  });
});
