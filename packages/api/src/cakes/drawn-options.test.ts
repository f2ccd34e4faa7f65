import { describeDesign, drawCake } from '@sweetspot/cake-art';
import { buildCake, createFixture, USUAL_GROUPS } from '@sweetspot/db/testing';
import type { CakeDesign } from '@sweetspot/domain/customization/cake-design';
import type { OptionGroup, Selection, Selections } from '@sweetspot/domain/customization/customization';
import { evaluateCustomization } from '@sweetspot/domain/customization/evaluate-customization';
import { describe, expect, test } from 'vitest';

/** What nobody can see of a cake that stands whole on its plate; flavours show where frosting leaves the sponge bare. */
const NOT_DRAWN = new Set(['egg', 'extras', 'card_text']);
const HIDDEN = new Set(['second_tier', 'third_tier']);

/** No rules: here every option meets every base, also those that a bakery would not make. */
const { customizable: cake, library } = buildCake(createFixture(), { rules: [] });
const keyed = USUAL_GROUPS.map(({ key }) => ({ key, group: cake.groups.find(({ id }) => id === library.groupId(key)) as OptionGroup }));

const one = (group: string, option: string): Selections => ({ [library.groupId(group)]: { optionIds: [library.optionId(group, option)] } });

/** The same groups on a box of cupcakes; of shapes and tiers it has none, and none can be published with it. */
const box = { ...cake, design: { ...cake.design, cupcakes: 6 } };
const NOT_OF_CUPCAKES = new Set(['shape', 'tiers']);

const drawnBox = (selections: Selections): string =>
  drawCake(evaluateCustomization(box, { selections }).design, { idPrefix: 'x', decorative: true });

const designOf = (selections: Selections): CakeDesign => evaluateCustomization(cake, { selections }).design;
const drawn = (selections: Selections): string => drawCake(designOf(selections), { idPrefix: 'x', decorative: true });

/** Every answer that a group can have, the empty one first where there is one. */
function answersOf(group: OptionGroup): Selection[] {
  if (group.kind === 'photo') return [{ photoId: '' }, { photoId: 'one' }];
  if (group.role === 'candle_number') return ['', '1', '30', '100'].map((text) => ({ text }));
  if (group.kind === 'text') return ['', 'Happy Birthday', 'Asha'].map((text) => ({ text }));
  if (group.kind === 'quantity') {
    return group.options.flatMap(({ id }) => [0, 1, 2, 7, 13, 24, 25, 49, 50].map((count) => ({ quantities: { [id]: count } })));
  }
  const each = group.options.map(({ id }) => ({ optionIds: [id] }));
  return group.kind === 'multiple' ? [{ optionIds: [] }, ...each] : each;
}

const BASES = ['one', 'three'].flatMap((tiers) =>
  ['ivory', 'white', 'chocolate'].flatMap((colour) =>
    [0, 12].map((candles): { name: string; selections: Selections } => ({
      name: `${tiers} in ${colour} with ${candles} candles`,
      selections: {
        ...one('tiers', tiers),
        ...one('colour', colour),
        [library.groupId('candles')]: { quantities: { [library.optionId('candles', 'candle')]: candles } },
      },
    })),
  ),
);

describe.each(BASES)('on a cake of $name', ({ selections }) => {
  test.each(keyed.filter(({ key }) => !NOT_DRAWN.has(key) && !HIDDEN.has(key)))(
    'no two choices of $key give one picture',
    ({ key, group }) => {
      const base = key === 'flavour' ? { ...selections, ...one('frosting', 'semi_naked') } : selections;
      const pictures = answersOf(group).map((answer) => drawn({ ...base, [group.id]: answer }));
      expect(new Set(pictures).size).toBe(pictures.length);
    },
  );
});

describe.each(BASES.filter(({ name }) => name.startsWith('one')))('on a box of cupcakes, of $name', ({ selections }) => {
  test.each(keyed.filter(({ key }) => !NOT_DRAWN.has(key) && !HIDDEN.has(key) && !NOT_OF_CUPCAKES.has(key)))(
    'no two choices of $key give one picture',
    ({ group }) => {
      const pictures = answersOf(group).map((answer) => drawnBox({ ...selections, [group.id]: answer }));
      expect(new Set(pictures).size).toBe(pictures.length);
    },
  );
});

test('a box of cupcakes is drawn with as many as its size serves, and described so', () => {
  for (const { key, serves } of USUAL_GROUPS.find((each) => each.key === 'size')?.options ?? []) {
    const { design } = evaluateCustomization(box, { selections: one('size', key) });
    expect([key, design.cupcakes]).toEqual([key, serves]);
    expect(describeDesign(design)).toMatch(/^A box of (five|ten|20|30) vanilla cupcakes in /);
  }
});

test('what is not drawn is told by the words alone, and changes no picture', () => {
  for (const { key, group } of keyed.filter((each) => NOT_DRAWN.has(each.key))) {
    const pictures = new Set(answersOf(group).map((answer) => drawn({ [group.id]: answer })));
    expect([key, pictures.size]).toEqual([key, 1]);
  }
});

test.each(['second_tier', 'third_tier'])('no two flavours of the %s give one picture where its side is bare', (key) => {
  const group = keyed.find((each) => each.key === key)?.group as OptionGroup;
  const shown = { ...cake, groups: cake.groups.map((each) => ({ ...each, isHiddenByDefault: false })) };
  const bare = { ...one('tiers', 'three'), ...one('frosting', 'semi_naked') };
  const pictures = answersOf(group).map((answer) =>
    drawCake(evaluateCustomization(shown, { selections: { ...bare, [group.id]: answer } }).design, { idPrefix: 'x', decorative: true }),
  );
  expect(new Set(pictures).size).toBe(pictures.length);
});

test('the words of an option and what is drawn of it are one thing', () => {
  for (const colour of USUAL_GROUPS.find(({ key }) => key === 'colour')?.options ?? []) {
    const { frosting, drip = 'chocolate', colour: icing } = designOf({ ...one('frosting', 'drip'), ...one('colour', colour.key) });
    expect([colour.key, frosting, drip, icing]).toEqual([colour.key, 'drip', 'chocolate', colour.drawnAs?.colour]);
  }
  expect(designOf(one('tiers', 'three')).tiers).toHaveLength(3);
  expect(designOf(one('size', 'half_kg')).weightGrams).toBe(500);
  expect(designOf(one('size', 'three_kg')).weightGrams).toBe(3000);
});

test.each([
  ['Chocolate drip', 'chocolate'],
  ['Dark ganache', 'chocolate'],
  ['White chocolate drip', 'white_chocolate'],
  ['Salted caramel drip', 'caramel'],
  ['Strawberry glaze', 'berry'],
  ['Dripping edge', 'chocolate'],
])('an option called "%s" that only says it drips is drawn in %s', (name, drip) => {
  const renamed = {
    ...cake,
    groups: cake.groups.map((group) => ({
      ...group,
      options: group.options.map((option) => (option.drawnAs.frosting === 'drip' ? { ...option, name } : option)),
    })),
  };
  expect(evaluateCustomization(renamed, { selections: one('frosting', 'drip') }).design.drip ?? 'chocolate').toBe(drip);
});

test('a number candle is asked for its digits, and order line, price and picture say them', () => {
  const groupId = library.groupId('candle_number');
  const say = (text: string) => evaluateCustomization(cake, { selections: { [groupId]: { text } } });
  const thirty = say('३ 0\u200e');
  expect(thirty.problems).toEqual([]);
  expect(thirty.choices.find((choice) => choice.groupId === groupId)).toMatchObject({ role: 'candle_number', choice: '30' });
  expect(thirty.design.candleNumber).toBe('30');
  expect(thirty.unitPriceMinor - say('').unitPriceMinor).toBe(8_000);
  const wrong = ['2.5', '-3', '1000', 'ten', '½', '3\n0x'];
  expect(wrong.filter((text) => !say(text).problems.some((problem) => problem.groupId === groupId))).toEqual([]);
  expect(wrong.filter((text) => say(text).design.candleNumber !== undefined)).toEqual([]);
});
