import { describe, expect, test } from 'vitest';
import { chooseOption } from './choose.ts';
import type { Customization, Selection } from './customization.ts';
import { evaluateCustomization } from './evaluate-customization.ts';
import { exampleCake } from './example-cake.ts';
import { proposeSizeForGuests } from './propose-size.ts';

const one = (id: string) => ({ optionIds: [id] });
const choose = (customization: Customization, groupId: string, selection: Selection) =>
  chooseOption(exampleCake, customization, groupId, selection);
const start: Customization = { selections: {} };

describe('chooseOption', () => {
  test('a heart takes the third tier away and says why', () => {
    const tall = choose(start, 'tiers', one('three-tiers')).customization;
    const { customization, changes } = choose(tall, 'shape', one('heart'));
    expect(evaluateCustomization(exampleCake, customization)).toMatchObject({ isOrderable: true });
    expect(customization.selections).toMatchObject({ shape: one('heart'), tiers: one('one-tier'), size: one('two-kg') });
    expect(changes).toEqual([
      {
        groupId: 'tiers',
        phrase: { key: 'customization.changed', params: { group: 'Tiers', from: ['Three'], to: ['One'] } },
        because: {
          key: 'customization.forbidden',
          params: {
            group: 'Tiers',
            options: ['Three'],
            whenGroup: 'Shape',
            when: ['Heart'],
            reason: 'A heart stands in two tiers at most.',
          },
        },
      },
    ]);
  });

  test('three tiers grow the cake to a size that carries them', () => {
    const { customization, changes } = choose(start, 'tiers', one('three-tiers'));
    expect(customization.selections).toMatchObject({
      size: one('two-kg'),
      'tier-2-flavour': one('vanilla'),
      'tier-3-flavour': one('vanilla'),
    });
    expect(changes.map(({ groupId }) => groupId)).toEqual(['size']);
  });

  test('the last pick wins from either side of a rule', () => {
    const fondant = choose(start, 'frosting', one('fondant')).customization;
    const fruit = choose(fondant, 'toppings', { optionIds: ['nuts', 'fruits'] }).customization;
    expect(fruit.selections).toMatchObject({ frosting: one('buttercream'), toppings: { optionIds: ['nuts', 'fruits'] } });
    expect(choose(fruit, 'frosting', one('fondant')).customization.selections).toMatchObject({ toppings: one('nuts') });
  });

  test('one topping too many pushes out an earlier one, not the one just picked', () => {
    const four = { optionIds: ['sprinkles', 'nuts', 'fruits', 'gummy-bears'] };
    const full = choose(start, 'toppings', four).customization;
    const { customization } = choose(full, 'toppings', { optionIds: ['chocolate-chips', ...four.optionIds] });
    expect(customization.selections.toppings).toEqual({ optionIds: ['chocolate-chips', 'sprinkles', 'nuts', 'fruits'] });
  });

  test('a group shown again remembers what was chosen in it', () => {
    const tall = choose(choose(start, 'tiers', one('two-tiers')).customization, 'tier-2-flavour', one('pistachio')).customization;
    const small = choose(tall, 'tiers', one('one-tier')).customization;
    expect(evaluateCustomization(exampleCake, small).design.tiers).toEqual(['vanilla']);
    const again = choose(small, 'tiers', one('two-tiers')).customization;
    expect(evaluateCustomization(exampleCake, again).design.tiers).toEqual(['vanilla', 'pistachio']);
  });

  test('an emptied group is left for the customer to fill, also after other choices', () => {
    const emptied = choose(start, 'flavour', { optionIds: [] }).customization;
    const later = choose(emptied, 'shape', one('star')).customization;
    expect(later.selections).toMatchObject({ flavour: { optionIds: [] } });
    expect(evaluateCustomization(exampleCake, later).problems.map(({ code }) => code)).toEqual(['required']);
  });

  test('a colour comes back when the sides are covered again', () => {
    const bare = choose(start, 'frosting', one('semi-naked'));
    expect(bare.customization.selections).toMatchObject({ colour: { optionIds: [] } });
    expect(bare.changes.map(({ groupId, because }) => [groupId, because?.key])).toEqual([['colour', 'customization.forbidden_group']]);
    expect(choose(bare.customization, 'frosting', one('drip')).customization.selections).toMatchObject({ colour: one('ivory') });
  });

  test('an unknown group, a wrong kind and a locked group change nothing', () => {
    const before = choose(start, 'shape', one('star')).customization;
    expect(choose(before, 'elsewhere', one('x')).customization).toEqual(before);
    expect(choose(before, 'shape', { text: 'star' }).customization).toEqual(before);
    const locked = { ...exampleCake, preset: { selections: { shape: one('heart') }, lockedGroupIds: ['shape'] } };
    expect(chooseOption(locked, start, 'shape', one('round')).customization.selections.shape).toEqual(one('heart'));
  });
});

test('the size proposed for guests never serves fewer, and there is none beyond the largest', () => {
  expect([1, 5, 6, 20, 21, 31].map((guests) => proposeSizeForGuests(exampleCake, guests))).toEqual([
    'half-kg',
    'half-kg',
    'one-kg',
    'two-kg',
    'three-kg',
    null,
  ]);
});
