import { describe, expect, test } from 'vitest';
import { MAX_CANDLES } from './cake-design.ts';
import { evaluateCustomization } from './evaluate-customization.ts';
import { exampleCake } from './example-cake.ts';
import {
  allergenDeclarationInput,
  cakeDesignInput,
  customizableCakeSchema,
  customizationInput,
  inscriptionRoomInput,
  optionGroupSchema,
  optionPriceInput,
  workInput,
} from './inputs.ts';

const stored = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('a cake, its design and its customization read back from JSON as they were written', () => {
  const cake = { ...exampleCake, preset: { selections: { shape: { optionIds: ['heart'] } }, lockedGroupIds: ['shape'] } };
  expect(customizableCakeSchema.parse(stored(cake))).toEqual(cake);
  const { design, customization } = evaluateCustomization(cake, { selections: {} });
  expect(cakeDesignInput.parse(stored(design))).toEqual(design);
  expect(customizationInput.parse(stored(customization))).toEqual(customization);
});

test('a design takes as many candles as anybody counts, and what the choices add up to never passes that', () => {
  const { design } = evaluateCustomization(exampleCake, { selections: {} });
  expect(cakeDesignInput.safeParse({ ...design, candles: MAX_CANDLES }).success).toBe(true);
  expect(cakeDesignInput.safeParse({ ...design, candles: MAX_CANDLES + 1 }).success).toBe(false);
  const many = { ...exampleCake, design: { ...exampleCake.design, candles: MAX_CANDLES } };
  const lit = evaluateCustomization(many, { selections: { candles: { quantities: { candle: 5 } } } });
  expect(cakeDesignInput.safeParse(lit.design).success).toBe(true);
});

describe('customizationInput', () => {
  test('strips what nobody asked for, a price above all', () => {
    expect(customizationInput.parse({ selections: { size: { optionIds: ['one-kg'], priceMinor: 1 } }, unitPriceMinor: 1 })).toEqual({
      selections: { size: { optionIds: ['one-kg'] } },
    });
  });

  test('passes a long text and an impossible quantity on, for the evaluation to explain', () => {
    const selections = { inscription: { text: 'x'.repeat(10_000) }, candles: { quantities: { candle: -1e9 } } };
    const parsed = customizationInput.parse({ selections });
    expect(evaluateCustomization(exampleCake, parsed).problems.map(({ code }) => code)).toEqual([
      'text_too_long',
      'quantity',
      'text_too_long',
    ]);
  });

  test.each([
    ['41 groups', { selections: Object.fromEntries(Array.from({ length: 41 }, (_, i) => [`g${i}`, { text: '' }])) }],
    ['61 options', { selections: { g: { optionIds: Array.from({ length: 61 }, (_, i) => `o${i}`) } } }],
    ['a text of a megabyte', { selections: { g: { text: 'x'.repeat(1_000_000) } } }],
    ['a selection that is none', { selections: { g: 'size' } }],
    ['nothing', null],
    ['a list', []],
  ])('refuses %s', (_name, input) => {
    expect(customizationInput.safeParse(input).success).toBe(false);
  });
});

describe('what is stored beside a cake', () => {
  const isTaken = (schema: { safeParse: (value: unknown) => { success: boolean } }, value: unknown) => schema.safeParse(value).success;
  const MOST = 100_000_000_000;

  test.each([
    ['fixed', { type: 'fixed' }, 'amountMinor', -MOST, MOST],
    ['by size', { type: 'per_size', amountsMinor: {} }, 'otherwiseMinor', -MOST, MOST],
    ['a share', { type: 'percent' }, 'basisPoints', -10_000, 100_000],
    ['by the letter', { type: 'per_character', freeCharacters: 0 }, 'amountMinor', -MOST, MOST],
    ['by the letter beyond the free ones', { type: 'per_character', amountMinor: 1 }, 'freeCharacters', 0, 500],
    ['by the piece', { type: 'per_piece' }, 'amountMinor', -MOST, MOST],
  ])('is a price, %s, that is whole and within its limits', (_, price, field, least, most) => {
    expect([least, most].map((value) => isTaken(optionPriceInput, { ...price, [field]: value }))).toEqual([true, true]);
    for (const value of [least - 1, most + 1, 0.5, '1', null]) expect(isTaken(optionPriceInput, { ...price, [field]: value })).toBe(false);
  });

  test('is a price by size for no more sizes than a group has options', () => {
    const sizes = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`s${index}`, 1]));
    expect([60, 61].map((count) => isTaken(optionPriceInput, { type: 'per_size', amountsMinor: sizes(count), otherwiseMinor: 0 }))).toEqual(
      [true, false],
    );
    expect(isTaken(optionPriceInput, { type: 'per_size', amountsMinor: { s: 0.5 }, otherwiseMinor: 0 })).toBe(false);
  });

  test('is said of allergens that there are, in the three words that there are', () => {
    expect(isTaken(allergenDeclarationInput, { nuts: 'may_contain', milk: 'free' })).toBe(true);
    expect([{ nuts: 'maybe' }, { cheese: 'contains' }].map((value) => isTaken(allergenDeclarationInput, value))).toEqual([false, false]);
  });

  test('is work in whole units of nothing or more', () => {
    expect([{}, { oven: 0 }, { oven: 100_000 }].map((value) => isTaken(workInput, value))).toEqual([true, true, true]);
    expect([{ oven: -1 }, { oven: 100_001 }, { oven: 0.5 }].map((value) => isTaken(workInput, value))).toEqual([false, false, false]);
    const resources = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`r${index}`, 1]));
    expect([20, 21].map((count) => isTaken(workInput, resources(count)))).toEqual([true, false]);
  });

  test('are minutes of nothing or more, and counts that a group can have', () => {
    const cake = (change: object) => isTaken(customizableCakeSchema, stored({ ...exampleCake, ...change }));
    for (const field of ['preparationMinutes', 'leadTimeMinutes']) {
      expect([0, 100_000].map((minutes) => cake({ [field]: minutes }))).toEqual([true, true]);
      expect([-1, 100_001, 0.5].map((minutes) => cake({ [field]: minutes }))).toEqual([false, false, false]);
    }
    expect([cake({ basePriceMinor: -1 }), cake({ basePriceMinor: 0 }), cake({ serves: -1 })]).toEqual([false, true, false]);
    const [group] = exampleCake.groups;
    for (const field of ['min', 'max', 'freeCount']) {
      expect([0, 500].map((count) => isTaken(optionGroupSchema, { ...group, [field]: count }))).toEqual([true, true]);
      expect([-1, 501, 0.5].map((count) => isTaken(optionGroupSchema, { ...group, [field]: count }))).toEqual([false, false, false]);
    }
  });

  test('is room for words that a cake can have', () => {
    expect(
      [
        { lines: 0, graphemesPerLine: 0 },
        { lines: 12, graphemesPerLine: 80 },
      ].map((room) => isTaken(inscriptionRoomInput, room)),
    ).toEqual([true, true]);
    expect(
      [
        { lines: 13, graphemesPerLine: 1 },
        { lines: 1, graphemesPerLine: 81 },
        { lines: -1, graphemesPerLine: 1 },
      ].map((room) => isTaken(inscriptionRoomInput, room)),
    ).toEqual([false, false, false]);
  });
});
