import { describe, expect, test } from 'vitest';
import { indexOf } from './cake-index.ts';
import type { CustomizableCake, OptionGroup, OptionPrice } from './customization.ts';
import { buildGroup, buildOption, exampleCake } from './example-cake.ts';
import { lowestPriceMinor } from './lowest-price.ts';

const fixed = (amountMinor: number): OptionPrice => ({ type: 'fixed', amountMinor });
const options = (...prices: readonly (number | OptionPrice)[]) =>
  prices.map((price, index) =>
    buildOption({ id: `o${index}`, name: `O${index}`, price: typeof price === 'number' ? fixed(price) : price }),
  );
const group = (overrides: Partial<OptionGroup>) => buildGroup({ id: 'g', name: 'G', ...overrides });
const lowest = (groups: readonly OptionGroup[], more: Partial<CustomizableCake> = {}) =>
  lowestPriceMinor(indexOf({ ...exampleCake, basePriceMinor: 1_000, groups, rules: [], ...more }));

describe('the lowest that a cake can cost', () => {
  test('is its base where nothing is chosen, or nothing makes it cheaper', () => {
    expect(lowest([])).toBe(1_000);
    expect(lowest([group({ options: [] })])).toBe(1_000);
    expect(lowest([group({ kind: 'multiple', min: 0, max: 9, options: options(5, 6) })])).toBe(1_000);
  });

  test('takes the cheapest of a choice that must be made, and leaves a dear one where it may be left', () => {
    expect(lowest([group({ min: 1, options: options(300, 200) })])).toBe(1_200);
    expect(lowest([group({ min: 0, options: options(300, 200) })])).toBe(1_000);
    expect(lowest([group({ min: 0, options: options(300, -200) })])).toBe(800);
    expect(lowest([group({ min: 1, freeCount: 1, options: options(300, 200) })])).toBe(1_000);
    expect(lowest([group({ min: 1, isHiddenByDefault: true, options: options(300, 200) })])).toBe(1_000);
    expect(lowest([group({ kind: 'photo', min: 1, options: options(300) })])).toBe(1_000);
    expect(lowest([group({ kind: 'photo', min: 1, options: options(-300) })])).toBe(700);
  });

  test('takes every discount of several, as many as may be chosen, and as many of the rest as must be', () => {
    const several = (overrides: Partial<OptionGroup>) =>
      lowest([group({ kind: 'multiple', options: options(100, -50, -200, 300, -10), ...overrides })]);
    expect(several({ min: 0, max: 9 })).toBe(740);
    expect(several({ min: 0, max: 2 })).toBe(750);
    expect(several({ min: 4, max: 9 })).toBe(840);
    expect(several({ min: 4, max: 9, freeCount: 1 })).toBe(740);
    expect(several({ min: 4, max: 9, isHiddenByDefault: true })).toBe(740);
  });

  test('takes a discount by the piece as often as it can be taken', () => {
    const pieces = (max: number, ...prices: readonly number[]) =>
      lowest([group({ kind: 'quantity', min: 0, max, options: options(...prices) })]);
    expect(pieces(5, -10, 20)).toBe(950);
    expect(pieces(5, -10, -20)).toBe(850);
    expect(pieces(9_999, -1)).toBe(500);
  });

  test('takes a discount by the letter at the longest text, and leaves a text that costs', () => {
    const text = (textPrice: OptionPrice | null) => lowest([group({ kind: 'text', min: 1, textPrice })]);
    expect(text({ type: 'per_character', amountMinor: -1, freeCharacters: 0 })).toBe(500);
    expect(text(fixed(80))).toBe(1_000);
    expect(text(fixed(-80))).toBe(920);
    expect(text(null)).toBe(1_000);
  });

  test('takes the size that comes out cheapest with all that depends on it', () => {
    const size = (overrides: Partial<OptionGroup> = {}) =>
      buildGroup({ id: 'size', name: 'Size', role: 'size', options: options(500, 100), ...overrides });
    const share = group({ options: options({ type: 'percent', basisPoints: -5_000 }) });
    const bySize = group({ options: options({ type: 'per_size', amountsMinor: { o0: -900 }, otherwiseMinor: 0 }) });
    expect(lowest([size()])).toBe(1_100);
    expect(lowest([size({ min: 0 })])).toBe(1_000);
    expect(lowest([size(), share])).toBe(550);
    expect(lowest([size(), bySize])).toBe(600);
    expect(lowest([size({ options: [] })])).toBe(1_000);
    expect(lowest([size({ options: options({ type: 'percent', basisPoints: 5_000 }) })])).toBe(1_500);
    expect(lowest([size({ options: options({ type: 'per_size', amountsMinor: { o0: 700 }, otherwiseMinor: 0 }) })])).toBe(1_700);
  });

  test('counts a size from which a free place takes its price, but percentages of it in full', () => {
    const size = buildGroup({ id: 'size', name: 'Size', role: 'size', freeCount: 1, options: options(1_000) });
    const share = group({ options: options({ type: 'percent', basisPoints: -1_000 }) });
    expect(lowest([size, share])).toBe(800);
    expect(lowest([{ ...size, options: options(-100) }])).toBe(900);
  });

  test('counts every price that a rule may give, to the group or to the option it names', () => {
    const reprice = (optionIds: readonly string[], groupId = 'g') => ({
      rules: [
        {
          id: 'r',
          whenGroupId: 'g',
          whenOptionIds: ['o0'],
          effect: { type: 'reprice', groupId, optionIds, price: fixed(-400) },
          reason: null,
        } as const,
      ],
    });
    const choice = [group({ min: 1, options: options(300, 200) })];
    expect(lowest(choice, reprice(['o0']))).toBe(600);
    expect(lowest(choice, reprice([]))).toBe(600);
    expect(lowest(choice, reprice(['gone']))).toBe(1_200);
    const words = buildGroup({ id: 't', name: 'T', kind: 'text', min: 0, textPrice: fixed(80) });
    expect(lowest([...choice, words], reprice([], 't'))).toBe(800);
    expect(lowest([...choice, words], reprice(['x'], 't'))).toBe(1_200);
  });
});
