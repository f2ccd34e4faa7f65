import { checkCake } from '@sweetspot/domain/customization/check-cake';
import { evaluateCustomization } from '@sweetspot/domain/customization/evaluate-customization';
import { buildGroup, buildOption, declareAllergens } from '@sweetspot/domain/customization/example-cake';
import { describe, expect, test } from 'vitest';
import { NEW_CAKE, previewOf, type CakeForm, type Library } from './cake-form.ts';

const toppings = buildGroup({
  id: 'toppings',
  name: 'Toppings',
  options: [
    buildOption({
      id: 'praline',
      name: 'Hazelnut praline',
      price: { type: 'fixed', amountMinor: 6_000 },
      allergens: { nuts: 'contains', milk: 'may_contain' },
      mark: 'egg',
      breaksClaims: ['vegan'],
      preparationMinutes: 15,
      isDefault: true,
    }),
    buildOption({ id: 'plain', name: 'Plain' }),
  ],
});
const library = (rules: Library['rules'] = []) => ({ groups: [{ ...toppings, usedBy: 0 }], rules }) as Library;
const form: CakeForm = {
  ...NEW_CAKE,
  name: 'Praline',
  claims: ['vegan'],
  allergens: declareAllergens({}) as CakeForm['allergens'],
  groups: [{ groupId: 'toppings', min: null, max: null, freeCount: null }],
};
const preview = (changed: Partial<CakeForm> = {}, rules: Library['rules'] = []) =>
  previewOf({ form: { ...form, ...changed }, library: library(rules), saved: null, currency: 'INR' });
const asItComes = (...parts: Parameters<typeof preview>) => evaluateCustomization(preview(...parts), { selections: {} });

describe('the preview of a cake that was never saved with a group', () => {
  test('shows what the group brings: its allergens, mark, broken claims, price and work', () => {
    expect(asItComes()).toMatchObject({
      allergens: { nuts: 'contains', milk: 'may_contain', fish: 'free' },
      mark: 'egg',
      claims: [],
      unitPriceMinor: NEW_CAKE.basePriceMinor + 6_000,
      preparationMinutes: NEW_CAKE.preparationMinutes + 15,
    });
  });

  test('follows what the form says of its options', () => {
    const override = { isOffered: true, isDefault: null, price: null, leadTimeMinutes: null };
    expect(asItComes({ overrides: [{ ...override, optionId: 'praline', price: { type: 'fixed', amountMinor: 0 } }] }).unitPriceMinor).toBe(
      NEW_CAKE.basePriceMinor,
    );
    const others = asItComes({
      overrides: [
        { ...override, optionId: 'praline', isDefault: false },
        { ...override, optionId: 'plain', isDefault: true },
      ],
    });
    expect(others).toMatchObject({ allergens: { nuts: 'free' }, mark: 'veg', claims: ['vegan'] });
  });

  test('is held to the rules of the store', () => {
    const never = { id: 'r', whenGroupId: 'toppings', whenOptionIds: ['praline'], reason: null };
    const rules = [{ ...never, effect: { type: 'forbid' as const, groupId: 'toppings', optionIds: ['praline'] } }];
    expect(checkCake(preview({}, rules)).map(({ key }) => key)).toEqual(['cake.dead_end']);
    expect(checkCake(preview())).toEqual([]);
  });
});
