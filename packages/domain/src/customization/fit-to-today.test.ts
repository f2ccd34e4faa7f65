import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluateCustomization } from './evaluate-customization.ts';
import { exampleCake } from './example-cake.ts';
import { fitToToday } from './fit-to-today.ts';
import { randomCake, randomSelections } from './random-cakes.ts';
import type { CustomizableCake } from './customization.ts';

const without = (optionId: string): CustomizableCake => ({
  ...exampleCake,
  groups: exampleCake.groups.map((group) => ({ ...group, options: group.options.filter(({ id }) => id !== optionId) })),
  rules: [],
});

test('what can be made as it was is made as it was', () => {
  const before = evaluateCustomization(exampleCake, { selections: {} });
  const now = fitToToday(exampleCake, before.customization);
  expect(now).toMatchObject({ isOrderable: true, choices: before.choices, unitPriceMinor: before.unitPriceMinor });
});

test('an option that is gone, or sold out, falls back to what the cake comes with, and what was chosen beside it stays', () => {
  const group = exampleCake.groups.find(({ kind, options }) => kind === 'single' && options.length > 1);
  const isDefault = (id: string) =>
    evaluateCustomization(exampleCake, { selections: {} }).choices.some(({ optionIds }) => optionIds.includes(id));
  const chosen = group?.options.find(({ id, isSoldOut }) => !isDefault(id) && !isSoldOut);
  if (!group || !chosen) throw new Error('The example has a question with another answer.');
  const before = evaluateCustomization(exampleCake, { selections: { [group.id]: { optionIds: [chosen.id] } } });
  const soldOut = {
    ...exampleCake,
    groups: exampleCake.groups.map((each) => ({
      ...each,
      options: each.options.map((option) => (option.id === chosen.id ? { ...option, isSoldOut: true } : option)),
    })),
  };
  for (const cake of [without(chosen.id), soldOut]) {
    const now = fitToToday(cake, before.customization);
    expect(now.isOrderable).toBe(true);
    expect(now.choices.flatMap(({ optionIds }) => optionIds)).not.toContain(chosen.id);
  }
});

test('whatever became of a cake, a design of the past has an answer, which is one that can be ordered or says why not', () => {
  fc.assert(
    fc.property(randomCake, randomCake, randomSelections, (then, now, selections) => {
      const past = evaluateCustomization(then, { selections }).customization;
      const today = fitToToday(now, past);
      expect(today.isOrderable).toBe(today.problems.length === 0);
      // Nothing that was chosen stands in the way any longer: what is missing, the store itself has left without an answer.
      expect(evaluateCustomization(now, today.customization).unitPriceMinor).toBe(today.unitPriceMinor);
    }),
  );
});
