import { describe, expect, test } from 'vitest';
import { MAX_CANDLES } from './cake-design.ts';
import { evaluateCustomization } from './evaluate-customization.ts';
import { exampleCake } from './example-cake.ts';
import { cakeDesignInput, customizableCakeSchema, customizationInput } from './inputs.ts';

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
