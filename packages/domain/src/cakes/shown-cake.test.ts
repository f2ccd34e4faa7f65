import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CustomizableCake } from '../customization/customization.ts';
import { buildGroup, buildOption, exampleCake } from '../customization/example-cake.ts';
import { evaluateCustomization } from '../customization/evaluate-customization.ts';
import { customizationForGuests } from '../customization/propose-size.ts';
import { randomCake } from '../customization/random-cakes.ts';
import { shownOf } from './shown-cake.ts';

test('a cake is shown as its defaults make it, not as its base is', () => {
  const nutty = buildGroup({
    id: 'finish',
    name: 'Finish',
    options: [
      buildOption({
        id: 'sesame',
        name: 'Sesame',
        isDefault: true,
        price: { type: 'fixed', amountMinor: 5000 },
        allergens: { sesame: 'contains' },
        leadTimeMinutes: 60,
      }),
    ],
  });
  const plain = shownOf(exampleCake);
  const finished = shownOf({ ...exampleCake, groups: [...exampleCake.groups, nutty] });

  expect(plain.freeFrom).toContain('sesame');
  expect(finished.freeFrom).not.toContain('sesame');
  expect(finished.shownPriceMinor).toBe(plain.shownPriceMinor + 5000);
  expect(finished.shownLeadTimeMinutes).toBe(plain.shownLeadTimeMinutes + 60);
  expect(finished.shownDesign).toEqual(evaluateCustomization(exampleCake, { selections: {} }).design);
});

const size = fc.record({ serves: fc.option(fc.integer({ min: 0, max: 30 })), isSoldOut: fc.boolean() });
const isLocked = fc.option(fc.constant({ selections: {}, lockedGroupIds: ['g0'] }), { freq: 8 });

/** A random cake whose sizes say whom they serve. */
const randomSizedCake: fc.Arbitrary<CustomizableCake> = fc
  .tuple(randomCake, fc.array(size, { minLength: 3, maxLength: 3 }), isLocked, fc.integer({ min: 1, max: 30 }))
  .map(([cake, sizes, preset, serves]) => ({
    ...cake,
    preset,
    serves,
    groups: cake.groups.map((group) =>
      group.role === 'size' ? { ...group, options: group.options.map((option, place) => ({ ...option, ...sizes[place] })) } : group,
    ),
  }));

test('whatever the cake, its price and what it asks of a slot for any number of guests are those of its card, and it says itself how many it is enough for', () => {
  fc.assert(
    fc.property(randomSizedCake, (cake) => {
      const { guestsUpTo, guestPricesMinor, shownPriceMinor, slotDemands } = shownOf(cake);
      expect(guestsUpTo).toEqual([...new Set(guestsUpTo)].toSorted((a, b) => a - b));
      for (let guests = 1; guests <= 32; guests++) {
        const card = evaluateCustomization(cake, customizationForGuests(cake, guests));
        const step = guestsUpTo.findIndex((upTo) => upTo >= guests);
        expect(guestPricesMinor[step] ?? shownPriceMinor).toBe(card.unitPriceMinor);
        const { leadTimeMinutes, preparationMinutes, work } = card;
        expect((step >= 0 ? slotDemands[step] : undefined) ?? slotDemands.at(-1)).toEqual({ leadTimeMinutes, preparationMinutes, work });
        expect(step >= 0).toBe(card.serves >= guests);
      }
    }),
    { numRuns: 300 },
  );
});
