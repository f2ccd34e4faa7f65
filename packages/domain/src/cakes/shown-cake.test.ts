import { expect, test } from 'vitest';
import { buildGroup, buildOption, exampleCake } from '../customization/example-cake.ts';
import { evaluateCustomization } from '../customization/evaluate-customization.ts';
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
