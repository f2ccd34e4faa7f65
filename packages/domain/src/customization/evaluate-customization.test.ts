import { describe, expect, test } from 'vitest';
import type { CustomizableCake, Customization, Selections } from './customization.ts';
import { evaluateCustomization } from './evaluate-customization.ts';
import { buildGroup, buildOption, exampleCake } from './example-cake.ts';
import { FLOOR_LABEL } from './price-parts.ts';

const evaluate = (selections: Selections, cake: CustomizableCake = exampleCake) => evaluateCustomization(cake, { selections });
const one = (id: string) => ({ optionIds: [id] });
const codes = (selections: Selections) => evaluate(selections).problems.map(({ code }) => code);
const amounts = (selections: Selections, cake?: CustomizableCake) =>
  Object.fromEntries(evaluate(selections, cake).parts.map(({ label, amountMinor }) => [label, amountMinor]));

describe('the untouched cake', () => {
  test('can be ordered at its base price, with every default chosen', () => {
    const baseline = evaluate({});
    expect(baseline).toMatchObject({ isOrderable: true, problems: [], unitPriceMinor: 59_900, serves: 5, weightGrams: 500, mark: 'egg' });
    expect(baseline.customization.selections).toMatchObject({ size: one('half-kg'), flavour: one('vanilla'), inscription: { text: '' } });
    expect(baseline.customization.selections).not.toHaveProperty('tier-2-flavour');
  });
});

describe('the price', () => {
  test('is the base, the size and what each choice adds at that size, line by line', () => {
    const selections = {
      size: one('one-kg'),
      flavour: one('belgian-chocolate'),
      egg: one('eggless'),
      frosting: one('semi-naked'),
      toppings: { optionIds: ['fruits', 'sprinkles', 'nuts'] },
      candles: { quantities: { candle: 5 } },
      inscription: { text: 'Happy birthday\nAsha and Ravi' },
    };
    expect(amounts(selections)).toEqual({
      'Celebration cake': 59_900,
      'One kilo': 50_000,
      'Belgian chocolate': 15_000,
      Eggless: 5_495,
      'Semi-naked': -5_000,
      Sprinkles: 0,
      'Roasted nuts': 0,
      'Fresh fruit': 8_000,
      Candle: 2_000,
      Inscription: 4 * 300,
    });
    expect(evaluate(selections).unitPriceMinor).toBe(136_595);
  });

  test('rounds each printed part half up, once', () => {
    const cake = { ...exampleCake, basePriceMinor: 59_910 };
    expect(amounts({ flavour: one('pistachio'), egg: one('eggless') }, cake)).toMatchObject({
      'Pistachio and rose': 7_489,
      Eggless: 2_996,
    });
  });

  test('follows the rule that reprices', () => {
    const threeTiers = { size: one('two-kg'), tiers: one('three-tiers'), frosting: one('fondant') };
    expect(amounts(threeTiers)).toMatchObject({ Fondant: 60_000 });
    expect(amounts({ frosting: one('fondant') })).toMatchObject({ Fondant: 35_000 });
  });

  test('stops at zero with a part that says so', () => {
    const gift = buildGroup({
      id: 'gift',
      name: 'Gift',
      options: [buildOption({ id: 'free', name: 'On us', price: { type: 'fixed', amountMinor: -99_999 } })],
    });
    const { parts, unitPriceMinor } = evaluate({}, { ...exampleCake, groups: [gift], rules: [] });
    expect(unitPriceMinor).toBe(0);
    expect(parts.at(-1)).toEqual({ groupId: null, optionId: null, label: FLOOR_LABEL, amountMinor: 40_099 });
  });

  test('a free place never turns a discount into a charge', () => {
    const options = [
      buildOption({ id: 'off', name: 'Off', price: { type: 'fixed', amountMinor: -500 } }),
      buildOption({ id: 'on', name: 'On', price: { type: 'fixed', amountMinor: 900 } }),
    ];
    const cake = {
      ...exampleCake,
      groups: [buildGroup({ id: 'g', name: 'G', kind: 'multiple', max: 2, freeCount: 1, options })],
      rules: [],
    };
    expect(amounts({ g: { optionIds: ['on', 'off'] } }, cake)).toMatchObject({ Off: -500, On: 900 });
  });

  test('shows on each control what picking it now would add', () => {
    const prices = (selections: Selections) =>
      Object.fromEntries(
        evaluate(selections)
          .groups.find(({ groupId }) => groupId === 'toppings')
          ?.options.map(({ optionId, priceMinor }) => [optionId, priceMinor]) ?? [],
      );
    expect(prices({})).toMatchObject({ fruits: 0, nuts: 0 });
    expect(prices({ toppings: { optionIds: ['fruits', 'nuts'] } })).toMatchObject({ sprinkles: 8_000, fruits: 0 });
  });
});

describe('rules', () => {
  test('a forbidden pair is explained beside the control, in the words of the store', () => {
    const { problems, isOrderable } = evaluate({ shape: one('heart'), tiers: one('three-tiers'), size: one('two-kg') });
    expect(isOrderable).toBe(false);
    expect(problems).toEqual([
      {
        code: 'forbidden',
        groupId: 'tiers',
        optionIds: ['three-tiers'],
        phrase: {
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

  test('blocks the option before it is picked, from either side', () => {
    const blocked = (selections: Selections, groupId: string, optionId: string) =>
      evaluate(selections)
        .groups.find((group) => group.groupId === groupId)
        ?.options.find((option) => option.optionId === optionId)?.blockedBy?.key ?? null;
    expect(blocked({ shape: one('heart') }, 'tiers', 'three-tiers')).toBe('customization.forbidden');
    expect(blocked({ tiers: one('three-tiers'), size: one('two-kg') }, 'shape', 'heart')).toBe('customization.forbidden');
    expect(blocked({ tiers: one('three-tiers'), size: one('two-kg') }, 'size', 'one-kg')).toBe('customization.rule_requires');
    expect(blocked({}, 'tiers', 'three-tiers')).toBe('customization.rule_requires');
    expect(blocked({}, 'flavour', 'mango')).toBe('customization.sold_out');
    expect(blocked({}, 'shape', 'star')).toBeNull();
  });

  test('what was left open gives way to what was chosen', () => {
    expect(evaluate({ tiers: one('three-tiers') }).customization.selections).toMatchObject({
      size: one('two-kg'),
      'tier-3-flavour': one('vanilla'),
    });
    expect(evaluate({ frosting: one('semi-naked') }).customization.selections).toMatchObject({ colour: { optionIds: [] } });
  });

  test('answers of a hidden group count for nothing', () => {
    const hidden = evaluate({ 'tier-2-flavour': one('pistachio') });
    expect(hidden).toMatchObject({ isOrderable: true });
    expect(hidden.allergens.nuts).toBe('may_contain');
    expect(hidden.customization.selections).not.toHaveProperty('tier-2-flavour');
  });
});

describe('what cannot be ordered says why and never throws', () => {
  test.each<[string, Selections, string[]]>([
    ['a group of another cake', { elsewhere: one('x') }, ['unknown_group']],
    ['an option of another cake', { flavour: one('x') }, ['unknown_option', 'required']],
    ['a selection of the wrong kind', { flavour: { text: 'chocolate' } }, ['wrong_kind']],
    ['two of a single choice', { flavour: { optionIds: ['vanilla', 'red-velvet'] } }, ['too_many']],
    ['too many toppings', { toppings: { optionIds: ['chocolate-chips', 'sprinkles', 'nuts', 'fruits', 'gummy-bears'] } }, ['too_many']],
    ['an emptied required group', { flavour: { optionIds: [] } }, ['required']],
    ['a sold out option', { flavour: one('mango') }, ['sold_out']],
    ['a negative quantity', { candles: { quantities: { candle: -1 } } }, ['quantity']],
    ['a fraction', { candles: { quantities: { candle: 1.5 } } }, ['quantity']],
    ['a huge quantity', { candles: { quantities: { candle: 1e9 } } }, ['quantity']],
    ['more candles than the group takes', { candles: { quantities: { candle: 51 } } }, ['too_many']],
    ['a card without words', { extras: one('card') }, ['required']],
  ])('%s', (_name, selections, expected) => {
    expect(codes(selections)).toEqual(expected);
  });
});

describe('contents follow the choices', () => {
  test('allergens are the strongest of base and choices, with their sources', () => {
    const { allergens, allergenSources } = evaluate({ flavour: one('belgian-chocolate'), toppings: one('nuts') });
    expect(allergens).toMatchObject({ soybeans: 'contains', nuts: 'contains', peanuts: 'may_contain', fish: 'free' });
    expect(allergenSources).toMatchObject({ soybeans: ['Belgian chocolate'], nuts: ['Roasted nuts'], milk: ['Celebration cake'] });
  });

  test('eggless is veg and keeps its claim; gummy bears are neither', () => {
    expect(evaluate({ egg: one('eggless') })).toMatchObject({ mark: 'veg', claims: ['jain'] });
    expect(evaluate({ egg: one('eggless'), toppings: one('gummy-bears') })).toMatchObject({ mark: 'non_veg', claims: [] });
  });

  test('work, minutes, notice, servings and the look add up', () => {
    const evaluation = evaluate({
      size: one('two-kg'),
      tiers: one('two-tiers'),
      flavour: one('red-velvet'),
      'tier-2-flavour': one('pistachio'),
      toppings: { optionIds: ['fruits', 'sprinkles'] },
      candles: { quantities: { candle: 3 } },
      inscription: { text: '  Happy   birthday \n\n Asha ' },
    });
    expect(evaluation).toMatchObject({
      serves: 20,
      weightGrams: 2000,
      work: { oven: 3, decorator: 75 },
      preparationMinutes: 145,
      leadTimeMinutes: 600,
    });
    expect(evaluation.design).toEqual({
      shape: 'round',
      tiers: ['red_velvet', 'pistachio'],
      frosting: 'smooth',
      colour: 'ivory',
      toppings: ['sprinkles', 'fruits'],
      candles: 3,
      inscription: ['Happy birthday', 'Asha'],
      weightGrams: 2000,
    });
    expect(evaluation.choices.map(({ group, choice }) => `${group}: ${choice}`)).toContain('Candles: Candle × 3');
    expect(evaluation.choices.map(({ group, choice }) => `${group}: ${choice}`)).toContain('Inscription: Happy birthday / Asha');
  });
});

describe('what a group is told as', () => {
  const lit = { candles: { quantities: { candle: 3 } }, toppings: { optionIds: ['fruits', 'sprinkles'] } };
  const choiceOf = (selections: Selections, groupId: string) => evaluate(selections).choices.find((each) => each.groupId === groupId);

  test('is its choices in the order of the group, with the options behind the words, and nothing where none is made', () => {
    expect(choiceOf(lit, 'toppings')).toEqual({
      groupId: 'toppings',
      role: 'toppings',
      group: 'Toppings',
      choice: 'Sprinkles, Fresh fruit',
      optionIds: ['sprinkles', 'fruits'],
    });
    expect(choiceOf(lit, 'candles')).toMatchObject({ choice: 'Candle × 3', optionIds: ['candle'] });
    expect(choiceOf({}, 'toppings')).toBeUndefined();
    expect(choiceOf({}, 'inscription')).toBeUndefined();
  });

  test('is work and minutes for every piece of it, and notice once', () => {
    const star = buildOption({ id: 'star', name: 'Star', work: { decorator: 5, kiln: 2 }, preparationMinutes: 4, leadTimeMinutes: 60 });
    const stars = buildGroup({ id: 'stars', name: 'Stars', kind: 'quantity', min: 0, max: 9, options: [star] });
    const cake = { ...exampleCake, groups: [stars], rules: [] };
    expect(evaluate({ stars: { quantities: { star: 3 } } }, cake)).toMatchObject({
      work: { oven: 1, decorator: 35, kiln: 6 },
      preparationMinutes: 102,
      leadTimeMinutes: 300,
    });
  });
});

describe('what a screen draws of a group', () => {
  const stateOf = (selections: Selections, groupId: string, cake?: CustomizableCake) =>
    evaluate(selections, cake).groups.find((group) => group.groupId === groupId);

  test('is the room for its words where it takes words, by the size, and none elsewhere', () => {
    expect(stateOf({}, 'inscription')?.inscriptionRoom).toEqual({ lines: 1, graphemesPerLine: 16 });
    expect(stateOf({}, 'flavour')?.inscriptionRoom).toBeNull();
  });

  test('is no choice and no hindrance of a group that is hidden', () => {
    const hidden = stateOf({ 'tier-2-flavour': one('pistachio') }, 'tier-2-flavour');
    expect(hidden).toMatchObject({ isVisible: false, selection: null });
    expect(hidden?.options.map(({ isChosen, blockedBy }) => [isChosen, blockedBy])).toEqual(hidden?.options.map(() => [false, null]));
  });

  test('is no hindrance of what is chosen already, and the name of what is sold out', () => {
    const blockedBy = (selections: Selections) =>
      stateOf(selections, 'flavour')?.options.find(({ optionId }) => optionId === 'mango')?.blockedBy;
    expect(blockedBy({})).toEqual({ key: 'customization.sold_out', params: { option: expect.stringContaining('ango') } });
    expect(blockedBy({ flavour: one('mango') })).toBeNull();
  });

  test('is that it is locked, on every option but the one that is locked in', () => {
    const locked = { ...exampleCake, preset: { selections: { shape: one('heart') }, lockedGroupIds: ['shape'] } };
    const shape = stateOf({}, 'shape', locked);
    expect(shape?.isLocked).toBe(true);
    expect(shape?.options.map(({ optionId, blockedBy }) => [optionId, blockedBy?.key, blockedBy?.params])).toEqual([
      ['round', 'customization.locked', { group: 'Shape' }],
      ['square', 'customization.locked', { group: 'Shape' }],
      ['heart', undefined, undefined],
      ['star', 'customization.locked', { group: 'Shape' }],
    ]);
  });
});

describe('a signature cake', () => {
  const signature: CustomizableCake = {
    ...exampleCake,
    preset: { selections: { flavour: one('red-velvet'), shape: one('heart') }, lockedGroupIds: ['shape'] },
  };

  test('starts from its preset, which a choice replaces unless it is locked', () => {
    expect(evaluate({}, signature).customization.selections).toMatchObject({ flavour: one('red-velvet'), shape: one('heart') });
    const changed = evaluate({ flavour: one('vanilla'), shape: one('round') }, signature);
    expect(changed.customization.selections).toMatchObject({ flavour: one('vanilla'), shape: one('heart') });
    expect(changed.problems.map(({ code }) => code)).toEqual(['locked']);
    expect(evaluate({ shape: one('heart') }, signature).isOrderable).toBe(true);
  });
});

test('the untouched evaluation is the same object graph however often it is asked', () => {
  const empty: Customization = { selections: {} };
  expect(evaluateCustomization(exampleCake, empty)).toEqual(evaluateCustomization(structuredClone(exampleCake), empty));
});
