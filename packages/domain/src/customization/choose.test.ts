import { describe, expect, test } from 'vitest';
import { chooseOption } from './choose.ts';
import type { Customization, Selection } from './customization.ts';
import { evaluateCustomization } from './evaluate-customization.ts';
import { buildGroup, buildOption, exampleCake } from './example-cake.ts';

const one = (id: string) => ({ optionIds: [id] });
const choose = (customization: Customization, groupId: string, selection: Selection) =>
  chooseOption(exampleCake, customization, groupId, selection);
const requires = (groupId: string, ...optionIds: string[]) => ({ type: 'require', groupId, optionIds }) as const;
const forbids = (groupId: string, ...optionIds: string[]) => ({ type: 'forbid', groupId, optionIds }) as const;
const start: Customization = { selections: {} };

describe('chooseOption', () => {
  test('a heart takes the third tier away and says why', () => {
    const tall = choose(start, 'tiers', one('three-tiers')).customization;
    const { customization, changes } = choose(tall, 'shape', one('heart'));
    expect(evaluateCustomization(exampleCake, customization)).toMatchObject({ isOrderable: true });
    expect(customization.selections).toMatchObject({ shape: one('heart'), tiers: one('one-tier'), size: one('two-kg') });
    expect(changes.filter(({ kind }) => kind === 'changed')).toEqual([
      {
        kind: 'changed',
        groupId: 'tiers',
        differenceMinor: -90_000,
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
    expect(changes.map(({ kind, groupId, differenceMinor }) => [kind, groupId, differenceMinor])).toEqual([
      ['changed', 'size', 140_000],
      ['shown', 'tier-2-flavour', 0],
      ['shown', 'tier-3-flavour', 0],
      ['notice', null, 0],
    ]);
    expect(changes[0]?.because?.key).toBe('customization.rule_requires');
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
    const { customization, changes } = choose(full, 'toppings', { optionIds: ['chocolate-chips', ...four.optionIds] });
    expect(customization.selections.toppings).toEqual({ optionIds: ['chocolate-chips', 'sprinkles', 'nuts', 'fruits'] });
    expect(changes[0]).toEqual({
      kind: 'pushed_out',
      groupId: 'toppings',
      phrase: { key: 'customization.pushed_out', params: { group: 'Toppings', options: ['Gummy bears'], max: 4 } },
      because: null,
      differenceMinor: 0,
    });
  });

  test('one topping too many is not the one just picked, wherever that stands', () => {
    const full = choose(start, 'toppings', { optionIds: ['chocolate-chips', 'sprinkles', 'nuts', 'fruits'] }).customization;
    const five = { optionIds: ['chocolate-chips', 'sprinkles', 'nuts', 'fruits', 'gummy-bears'] };
    expect(choose(full, 'toppings', five).customization.selections.toppings).toEqual({
      optionIds: ['chocolate-chips', 'sprinkles', 'nuts', 'gummy-bears'],
    });
  });

  test('pieces beyond what a group holds are taken off the earlier ones, and what it just holds stays', () => {
    const options = ['a', 'b'].map((id) => buildOption({ id, name: id }));
    const pieces = buildGroup({ id: 'pieces', name: 'Pieces', kind: 'quantity', min: 0, max: 5, options });
    const cake = { ...exampleCake, groups: [pieces], rules: [] };
    const after = (before: Readonly<Record<string, number>>, quantities: Readonly<Record<string, number>>) =>
      chooseOption(cake, { selections: { pieces: { quantities: before } } }, 'pieces', { quantities }).customization.selections.pieces;
    expect(after({ a: 4 }, { a: 4, b: 3 })).toEqual({ quantities: { a: 2, b: 3 } });
    expect(after({ a: 4 }, { a: 4, b: 5 })).toEqual({ quantities: { b: 5 } });
    expect(after({}, { a: 9 })).toEqual({ quantities: { a: 5 } });
    expect(after({ b: 1 }, { a: 4, b: 1 })).toEqual({ quantities: { a: 4, b: 1 } });
  });

  test('a choice that the cake needs comes back, with the rule that needs it', () => {
    const needy = {
      ...exampleCake,
      rules: ['round', 'square', 'heart', 'star'].map((shape) => ({
        id: `${shape} needs nuts`,
        whenGroupId: 'shape',
        whenOptionIds: [shape],
        reason: null,
        effect: requires('toppings', 'nuts'),
      })),
    };
    const { customization, changes } = chooseOption(needy, { selections: { toppings: one('nuts') } }, 'toppings', { optionIds: [] });
    expect(customization.selections).toMatchObject({ toppings: one('nuts') });
    expect(changes.map(({ kind, phrase, because }) => [kind, phrase.params, because?.key])).toEqual([
      ['stayed', { group: 'Toppings', options: ['Roasted nuts'] }, 'customization.rule_requires'],
    ]);
  });

  test('what stays and costs more, and what no longer fits, is told with the size that did it', () => {
    const large = choose(choose(start, 'size', one('two-kg')).customization, 'flavour', one('belgian-chocolate')).customization;
    const written = choose(large, 'inscription', { text: 'For Asha and for Rahul' }).customization;
    const told = choose(written, 'size', one('one-kg')).changes;
    expect(told.map(({ kind, groupId, phrase, differenceMinor }) => [kind, groupId, phrase.key, differenceMinor])).toEqual([
      ['repriced', null, 'customization.cheaper', -13_000],
      ['unsettled', 'inscription', 'customization.text_too_long', 0],
    ]);
  });

  test('what nobody may miss is told: an allergen more, a stricter mark, a claim lost, a longer wait', () => {
    const eggless = choose(start, 'egg', one('eggless')).customization;
    const keysOf = (groupId: string, selection: Selection) => choose(eggless, groupId, selection).changes.map(({ phrase }) => phrase);
    expect(keysOf('toppings', one('nuts'))).toEqual([
      { key: 'customization.now_contains', params: { allergens: ['nuts'] } },
      { key: 'customization.now_may_contain', params: { allergens: ['peanuts'] } },
    ]);
    expect(keysOf('toppings', one('gummy-bears'))).toContainEqual({ key: 'customization.now_marked', params: { mark: 'non_veg' } });
    expect(keysOf('flavour', one('pistachio'))).toContainEqual({ key: 'customization.claims_lost', params: { claims: ['jain'] } });
    expect(keysOf('frosting', one('fondant'))).toEqual([{ key: 'customization.more_notice', params: { minutes: 240 } }]);
  });

  test('what was chosen in a group that is hidden again is told, a default that goes with it is not', () => {
    const tall = choose(choose(start, 'tiers', one('three-tiers')).customization, 'tier-2-flavour', one('pistachio')).customization;
    const { changes } = choose(tall, 'tiers', one('one-tier'));
    expect(changes.filter(({ kind }) => kind === 'hidden').map(({ phrase }) => phrase.params)).toEqual([
      { group: 'Flavour of the second tier', options: ['Pistachio and rose'] },
    ]);
  });

  test('letters that count as one choice are told together, against the cake before the first of them', () => {
    const first = choose(start, 'card-text', { text: 'T' });
    const rules = [{ id: 'w', whenGroupId: 'size', whenOptionIds: ['half-kg'], reason: null, effect: forbids('inscription') }];
    const wordless = { ...exampleCake, rules };
    const one = chooseOption(wordless, start, 'inscription', { text: 'H' });
    const two = chooseOption(wordless, one.customization, 'inscription', { text: 'Hi' }, start);
    expect(two.changes.map(({ groupId }) => groupId)).toEqual(one.changes.map(({ groupId }) => groupId));
    expect(two.changes.map(({ groupId }) => groupId)).toContain('size');
    expect(first.changes).toEqual([]);
  });

  test('a choice that does only what was asked for tells nothing', () => {
    expect(choose(start, 'shape', one('star')).changes).toEqual([]);
    expect(choose(start, 'inscription', { text: 'Happy birthday' }).changes).toEqual([]);
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
