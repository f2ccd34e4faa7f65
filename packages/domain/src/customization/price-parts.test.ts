import { describe, expect, test } from 'vitest';
import type { CustomizableCake, OptionGroup, OptionPrice, Rule, Selections } from './customization.ts';
import { evaluateCustomization } from './evaluate-customization.ts';
import { buildGroup, buildOption, exampleCake } from './example-cake.ts';

const fixed = (amountMinor: number): OptionPrice => ({ type: 'fixed', amountMinor });
const option = (id: string, price: OptionPrice = fixed(0)) => buildOption({ id, name: id, price });
const trigger = buildGroup({ id: 'when', name: 'When', options: [{ ...option('plain'), isDefault: true }, option('now')] });

/** A cake of 1000 with this group and a group whose choice `now` sets the rules off. */
const cakeOf = (
  group: OptionGroup,
  ...repricings: readonly Omit<Extract<Rule['effect'], { type: 'reprice' }>, 'type'>[]
): CustomizableCake => ({
  ...exampleCake,
  name: 'Base',
  basePriceMinor: 1_000,
  groups: [trigger, group],
  rules: repricings.map((effect, index) => ({
    id: `r${index}`,
    whenGroupId: 'when',
    whenOptionIds: ['now'],
    effect: { type: 'reprice', ...effect },
    reason: null,
  })),
});
const NOW = { when: { optionIds: ['now'] } };
const parts = (cake: CustomizableCake, selections: Selections) =>
  evaluateCustomization(cake, { selections })
    .parts.slice(1)
    .map(({ optionId, label, amountMinor }) => [optionId ?? label, amountMinor]);
const controls = (cake: CustomizableCake, selections: Selections, groupId = 'g') =>
  Object.fromEntries(
    evaluateCustomization(cake, { selections })
      .groups.find((group) => group.groupId === groupId)
      ?.options.map(({ optionId, priceMinor }) => [optionId, priceMinor]) ?? [],
  );
const toppings = (overrides: Partial<OptionGroup> = {}) =>
  buildGroup({
    id: 'g',
    name: 'G',
    kind: 'multiple',
    min: 0,
    max: 4,
    options: [option('dear', fixed(900)), option('fair', fixed(500)), option('cheap', fixed(200)), option('given', fixed(0))],
    ...overrides,
  });
const picked = (...optionIds: readonly string[]) => ({ g: { optionIds } });

describe('the printed parts', () => {
  test('begin with the cake by its name, then the size, then the groups in their order, each by its option', () => {
    const size = buildGroup({ id: 'size', name: 'Size', role: 'size', options: [option('one-kg', fixed(300))] });
    const cake = { ...cakeOf(toppings()), groups: [toppings(), size] };
    expect(evaluateCustomization(cake, { selections: picked('cheap') }).parts).toEqual([
      { groupId: null, optionId: null, label: 'Base', amountMinor: 1_000 },
      { groupId: 'size', optionId: 'one-kg', label: 'one-kg', amountMinor: 300 },
      { groupId: 'g', optionId: 'cheap', label: 'cheap', amountMinor: 200 },
    ]);
  });

  test('leave out what costs nothing, but not what a free place made cost nothing', () => {
    expect(parts(cakeOf(toppings()), picked('given', 'cheap'))).toEqual([['cheap', 200]]);
    expect(parts(cakeOf(toppings({ freeCount: 2 })), picked('given', 'cheap'))).toEqual([['cheap', 0]]);
  });

  test('have none for a group that is hidden, or where nothing is chosen', () => {
    expect(parts(cakeOf(toppings({ isHiddenByDefault: true })), picked('dear'))).toEqual([]);
    expect(parts(cakeOf(toppings()), picked())).toEqual([]);
  });

  test('are lifted to nothing by one part more where they fall below it, and by none where they end at it', () => {
    const off = (amountMinor: number) => cakeOf(toppings({ options: [option('off', fixed(amountMinor))] }));
    expect(parts(off(-1_000), picked('off'))).toEqual([['off', -1_000]]);
    expect(parts(off(-1_001), picked('off'))).toEqual([
      ['off', -1_001],
      ['customization.price_floor', 1],
    ]);
  });
});

describe('a share', () => {
  test('is of the base with its size, as that size is priced now', () => {
    const size = buildGroup({ id: 'size', name: 'Size', role: 'size', options: [option('one-kg', fixed(1_000))] });
    const share = toppings({ options: [option('tenth', { type: 'percent', basisPoints: 1_000 })] });
    const cake = cakeOf(size, { groupId: 'size', optionIds: ['one-kg'], price: fixed(500) });
    const withShare = { ...cake, groups: [...cake.groups, share] };
    expect(parts(withShare, picked('tenth'))).toEqual([
      ['one-kg', 1_000],
      ['tenth', 200],
    ]);
    expect(parts(withShare, { ...NOW, ...picked('tenth') })).toEqual([
      ['one-kg', 500],
      ['tenth', 150],
    ]);
  });

  test('is of the base alone where no size is chosen', () => {
    const size = buildGroup({ id: 'size', name: 'Size', role: 'size', min: 0, options: [option('one-kg', fixed(1_000))] });
    const share = toppings({ options: [option('tenth', { type: 'percent', basisPoints: 1_000 })] });
    expect(parts({ ...cakeOf(size), groups: [size, share] }, picked('tenth'))).toEqual([['tenth', 100]]);
  });
});

describe('free places', () => {
  test('go to the cheapest that are chosen, however they were chosen, and the dearest stay paid', () => {
    const cake = cakeOf(toppings({ freeCount: 2 }));
    const expected = [
      ['dear', 900],
      ['fair', 0],
      ['cheap', 0],
    ];
    expect(parts(cake, picked('dear', 'fair', 'cheap'))).toEqual(expected);
    expect(parts(cake, picked('cheap', 'fair', 'dear'))).toEqual(expected);
  });

  test('leave the rest paid in full where there are fewer places than choices', () => {
    expect(parts(cakeOf(toppings({ freeCount: 1 })), picked('dear', 'fair'))).toEqual([
      ['dear', 900],
      ['fair', 0],
    ]);
  });

  const candles = (price: OptionPrice, freeCount: number) =>
    buildGroup({
      id: 'g',
      name: 'G',
      kind: 'quantity',
      min: 0,
      max: 50,
      freeCount,
      options: [option('candle', price), option('star', fixed(700))],
    });
  const lit = (candle: number, star = 0) => ({ g: { quantities: { candle, star } } });

  test('go to single pieces where pieces are paid, and to the whole option where it is paid once', () => {
    const byPiece = cakeOf(candles({ type: 'per_piece', amountMinor: 100 }, 2));
    expect(parts(byPiece, lit(5))).toEqual([['candle', 300]]);
    expect(parts(byPiece, lit(2))).toEqual([['candle', 0]]);
    expect(parts(byPiece, lit(1, 1))).toEqual([
      ['candle', 0],
      ['star', 0],
    ]);
    expect(parts(byPiece, lit(2, 1))).toEqual([
      ['candle', 0],
      ['star', 700],
    ]);
    expect(parts(cakeOf(candles(fixed(400), 1)), lit(5))).toEqual([['candle', 0]]);
    expect(parts(cakeOf(candles(fixed(400), 0)), lit(5))).toEqual([['candle', 400]]);
  });

  test('keep a discount whole for every piece', () => {
    expect(parts(cakeOf(candles({ type: 'per_piece', amountMinor: -100 }, 2)), lit(5))).toEqual([['candle', -500]]);
  });

  test('are counted for the control of the next piece, which costs what it would add to what is chosen', () => {
    const byPiece = cakeOf(candles({ type: 'per_piece', amountMinor: 100 }, 2));
    expect([controls(byPiece, lit(0)), controls(byPiece, lit(1)), controls(byPiece, lit(2))].map(({ candle }) => candle)).toEqual([
      0, 0, 100,
    ]);
    expect(controls(cakeOf(candles({ type: 'per_piece', amountMinor: 100 }, 0)), lit(4)).candle).toBe(100);
  });
});

describe('a control', () => {
  test('shows what its option adds, and for one already chosen what it costs', () => {
    expect(controls(cakeOf(toppings()), picked('dear'))).toEqual({ dear: 900, fair: 500, cheap: 200, given: 0 });
    // The cheap one would take the free place, so that the dear one is paid.
    expect(controls(cakeOf(toppings({ freeCount: 1 })), picked('dear'))).toEqual({ dear: 0, fair: 900, cheap: 900, given: 900 });
    expect(controls(cakeOf(toppings({ freeCount: 1 })), picked('dear', 'cheap'))).toEqual({
      dear: 900,
      fair: 500,
      cheap: 0,
      given: 200,
    });
  });
});

test('a control without free places shows the price of its option, however often that is chosen', () => {
  const group = buildGroup({ id: 'g', name: 'G', kind: 'quantity', min: 0, max: 9, options: [option('set', fixed(400))] });
  for (const set of [0, 1, 3]) expect(controls(cakeOf(group), { g: { quantities: { set } } })).toEqual({ set: 400 });
});

describe('a rule that reprices', () => {
  const [dear, rest] = ['dear', ['fair', 'cheap', 'given']] as const;

  test('holds for the options it names, once its choice is made', () => {
    const cake = cakeOf(toppings(), { groupId: 'g', optionIds: [dear], price: fixed(50) });
    expect(parts(cake, picked(dear, 'fair'))).toEqual([
      [dear, 900],
      ['fair', 500],
    ]);
    expect(parts(cake, { ...NOW, ...picked(dear, 'fair') })).toEqual([
      [dear, 50],
      ['fair', 500],
    ]);
  });

  test('holds for the whole group where it names none, and for no other group', () => {
    const cake = cakeOf(toppings(), { groupId: 'g', optionIds: [], price: fixed(50) });
    expect(parts(cake, { ...NOW, ...picked(dear, ...rest) }).map(([, amount]) => amount)).toEqual([50, 50, 50, 50]);
    const elsewhere = cakeOf(toppings(), { groupId: 'when', optionIds: [], price: fixed(0) });
    expect(parts(elsewhere, { ...NOW, ...picked(dear) })).toEqual([[dear, 900]]);
  });

  test('may make an option dearer, and of several rules gives the lowest, in whatever order they stand', () => {
    const effects = [2_000, 1_200, 1_500].map((amount) => ({ groupId: 'g', optionIds: [dear], price: fixed(amount) }));
    expect(parts(cakeOf(toppings(), ...effects), { ...NOW, ...picked(dear) })).toEqual([[dear, 1_200]]);
    expect(parts(cakeOf(toppings(), ...effects.toReversed()), { ...NOW, ...picked(dear) })).toEqual([[dear, 1_200]]);
  });

  test('to a price by the piece makes every piece paid, of the options it names or of the whole group', () => {
    const group = buildGroup({
      id: 'g',
      name: 'G',
      kind: 'quantity',
      min: 0,
      max: 50,
      options: [option('a', fixed(400)), option('b', fixed(400))],
    });
    const cake = cakeOf(group, { groupId: 'g', optionIds: ['a'], price: { type: 'per_piece', amountMinor: 100 } });
    expect(parts(cake, { ...NOW, g: { quantities: { a: 3, b: 3 } } })).toEqual([
      ['a', 300],
      ['b', 400],
    ]);
    expect(parts(cake, { g: { quantities: { a: 3 } } })).toEqual([['a', 400]]);
    const wholeGroup = cakeOf(group, { groupId: 'g', optionIds: [], price: { type: 'per_piece', amountMinor: 100 } });
    expect(parts(wholeGroup, { ...NOW, g: { quantities: { a: 3, b: 2 } } })).toEqual([
      ['a', 300],
      ['b', 200],
    ]);
  });
});

test('neither a fixed price given by a rule nor a rule of another group makes pieces paid one by one', () => {
  const pieces = (id: string) => buildGroup({ id, name: id, kind: 'quantity', min: 0, max: 50, options: [option('a', fixed(400))] });
  const cheaper = cakeOf(pieces('g'), { groupId: 'g', optionIds: ['a'], price: fixed(300) });
  expect(parts(cheaper, { ...NOW, g: { quantities: { a: 3 } } })).toEqual([['a', 300]]);
  const elsewhere = cakeOf(pieces('g'), { groupId: 'h', optionIds: ['a'], price: { type: 'per_piece', amountMinor: 100 } });
  const both = { ...elsewhere, groups: [...elsewhere.groups, pieces('h')] };
  expect(parts(both, { ...NOW, g: { quantities: { a: 3 } }, h: { quantities: { a: 2 } } })).toEqual([
    ['a', 400],
    ['a', 200],
  ]);
});

describe('a text', () => {
  const text = (textPrice: OptionPrice | null) =>
    buildGroup({ id: 'g', name: 'Words', kind: 'text', min: 0, scripts: ['latin'], textPrice });
  const write = (words: string) => ({ g: { text: words } });

  test('is paid by its letters, and not printed where it costs nothing', () => {
    const byLetter = cakeOf(text({ type: 'per_character', amountMinor: 30, freeCharacters: 2 }));
    expect(parts(byLetter, write('Ravi'))).toEqual([['Words', 60]]);
    expect(parts(byLetter, write('R a'))).toEqual([]);
    expect(parts(cakeOf(text(fixed(80))), write('R'))).toEqual([['Words', 80]]);
    expect(parts(cakeOf(text(null)), write('Ravi'))).toEqual([]);
  });

  test('that nobody wrote costs nothing, whatever its price', () => {
    expect(parts(cakeOf(text(fixed(80))), write('  '))).toEqual([]);
    expect(parts(cakeOf(text(fixed(80))), {})).toEqual([]);
  });

  test('is repriced by a rule for its group, never by one that names options', () => {
    const whole = cakeOf(text(fixed(80)), { groupId: 'g', optionIds: [], price: fixed(10) });
    expect(parts(whole, { ...NOW, ...write('R') })).toEqual([['Words', 10]]);
    const named = cakeOf(text(fixed(80)), { groupId: 'g', optionIds: ['x'], price: fixed(10) });
    expect(parts(named, { ...NOW, ...write('R') })).toEqual([['Words', 80]]);
  });
});
