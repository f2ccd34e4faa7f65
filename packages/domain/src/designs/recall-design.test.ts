import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CustomizableCake, OptionGroup } from '../customization/customization.ts';
import { evaluateCustomization } from '../customization/evaluate-customization.ts';
import { buildGroup, exampleCake } from '../customization/example-cake.ts';
import { randomCake, randomSelections } from '../customization/random-cakes.ts';
import { recallDesign, withoutPhotos, withoutWords } from './recall-design.ts';

const kept = {
  selections: {
    size: { optionIds: ['one-kg'] },
    flavour: { optionIds: ['pistachio'] },
    toppings: { optionIds: ['nuts', 'fruits'] },
    inscription: { text: 'Happy birthday' },
  },
};

const changed = (id: string, change: (group: OptionGroup) => OptionGroup): CustomizableCake => ({
  ...exampleCake,
  groups: exampleCake.groups.map((group) => (group.id === id ? change(group) : group)),
});
const without = (optionId: string) => (group: OptionGroup) => ({ ...group, options: group.options.filter(({ id }) => id !== optionId) });
const soldOut = (optionId: string) => (group: OptionGroup) => ({
  ...group,
  options: group.options.map((option) => ({ ...option, isSoldOut: option.isSoldOut || option.id === optionId })),
});

test('a design whose cake is as it was comes back as it was', () => {
  expect(recallDesign(exampleCake, kept)).toEqual(evaluateCustomization(exampleCake, kept));
});

test.each([
  ['is no longer there', without],
  ['is sold out', soldOut],
])('the one choice of a group that %s becomes the group’s own; the rest stays', (_why, gone) => {
  const { isOrderable, customization } = recallDesign(changed('flavour', gone('pistachio')), kept);
  expect(isOrderable).toBe(true);
  expect(customization.selections).toMatchObject({ ...kept.selections, flavour: { optionIds: ['vanilla'] } });
});

test('of several choices only the one that is gone goes, and none comes in its place', () => {
  const cake = changed('toppings', without('nuts'));
  expect(recallDesign(cake, kept).customization.selections['toppings']).toEqual({ optionIds: ['fruits'] });
  const alone = { selections: { ...kept.selections, toppings: { optionIds: ['nuts'] } } };
  expect(recallDesign(cake, alone).customization.selections['toppings']).toEqual({ optionIds: [] });
});

test('a question that is asked no more is left out, and a rule made since is kept', () => {
  const { flavour, ...rest } = kept.selections;
  const cake = { ...exampleCake, groups: exampleCake.groups.filter(({ id }) => id !== 'flavour'), rules: [] };
  expect(recallDesign(cake, { selections: { flavour, ...rest } })).toMatchObject({ isOrderable: true, problems: [] });
  const rule = { id: 'r', whenGroupId: 'size', whenOptionIds: ['one-kg'], reason: null } as const;
  const ruled = { ...exampleCake, rules: [{ ...rule, effect: { type: 'forbid', groupId: 'flavour', optionIds: ['pistachio'] } as const }] };
  expect(recallDesign(ruled, kept).customization.selections).toMatchObject({
    size: kept.selections.size,
    flavour: { optionIds: ['vanilla'] },
  });
});

test('a choice that the store has locked since gives way to the locked one', () => {
  const preset = { selections: { flavour: { optionIds: ['red-velvet'] } }, lockedGroupIds: ['flavour'] };
  const { customization, isOrderable } = recallDesign({ ...exampleCake, preset }, kept);
  expect(customization.selections['flavour']).toEqual({ optionIds: ['red-velvet'] });
  expect(isOrderable).toBe(true);
});

test('a picture to be printed is never part of it, and words can be left out', () => {
  const cake = { ...exampleCake, groups: [...exampleCake.groups, buildGroup({ id: 'print', name: 'Print', kind: 'photo', min: 0 })] };
  const printed = { selections: { ...kept.selections, print: { photoId: 'p' }, flavour: { photoId: 'q' } } };
  expect(JSON.stringify(withoutPhotos(cake, printed))).not.toContain('photoId');
  expect(recallDesign(cake, printed).design.hasPhoto ?? false).toBe(false);
  expect(recallDesign(cake, withoutWords(cake, kept)).design.inscription).toEqual([]);
});

test('whatever was kept, the cake of today is found, and nothing of it that the cake does not have', () => {
  fc.assert(
    fc.property(randomCake, randomSelections, (cake, selections) => {
      const { problems, customization } = recallDesign(cake, { selections });
      const unread = ['unknown_group', 'unknown_option', 'wrong_kind', 'quantity'];
      expect(problems.filter(({ code }) => unread.includes(code))).toEqual([]);
      expect(evaluateCustomization(cake, customization).customization).toEqual(customization);
    }),
  );
});
