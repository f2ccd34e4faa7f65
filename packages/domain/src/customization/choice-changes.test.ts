import { describe, expect, test } from 'vitest';
import { ALLERGENS, type AllergenDeclaration } from '../allergens/allergen.ts';
import { choiceChanges } from './choice-changes.ts';
import { indexOf } from './cake-index.ts';
import type { CustomizableCake, Option, OptionGroup, Rule, Selections } from './customization.ts';
import { NO_ANSWER, readSelection } from './answers.ts';
import { buildGroup, buildOption, exampleCake } from './example-cake.ts';

const free = Object.fromEntries(ALLERGENS.map((allergen) => [allergen, 'free'])) as AllergenDeclaration;
const option = (id: string, overrides: Partial<Option> = {}) => buildOption({ id, name: id.toUpperCase(), ...overrides });
const priced = (id: string, amountMinor: number) => option(id, { price: { type: 'fixed', amountMinor } });
const group = (id: string, options: readonly Option[], overrides: Partial<OptionGroup> = {}) =>
  buildGroup({ id, name: `The ${id}`, options, ...overrides });
const cakeOf = (groups: readonly OptionGroup[], ...rules: readonly Rule[]): CustomizableCake => ({
  ...exampleCake,
  allergens: free,
  mark: 'veg',
  claims: ['vegan', 'jain'],
  basePriceMinor: 1_000,
  groups,
  rules,
});
const pick = (...optionIds: readonly string[]) => ({ optionIds });
/** What is told of going from one customization to another by a choice in the first group. */
function told(cake: CustomizableCake, from: Selections, to: Selections, picked = to) {
  const [first] = cake.groups;
  if (!first) throw new Error('a cake with groups is needed');
  const selection = picked[first.id];
  const answer = selection ? (readSelection(first, selection).answer ?? NO_ANSWER) : NO_ANSWER;
  return choiceChanges(indexOf(cake), { group: first, picked: answer, from: { selections: from }, to: { selections: to } });
}
const brief = (...given: Parameters<typeof told>) =>
  told(...given).map(({ kind, groupId, phrase, differenceMinor }) => [kind, groupId, phrase.key, phrase.params, differenceMinor]);

describe('what a choice brings into the cake', () => {
  const contents = (plain: Partial<Option>, rich: Partial<Option>) => {
    const cake = cakeOf([group('x', [option('plain', plain), option('rich', rich)])]);
    return {
      toRich: brief(cake, { x: pick('plain') }, { x: pick('rich') }),
      toPlain: brief(cake, { x: pick('rich') }, { x: pick('plain') }),
    };
  };

  test('is every allergen that it warns of more strongly than before, and none that it warns of less', () => {
    const { toRich, toPlain } = contents(
      { allergens: { nuts: 'may_contain', sesame: 'contains' } },
      { allergens: { nuts: 'contains', milk: 'contains', fish: 'may_contain', sesame: 'may_contain' } },
    );
    expect(toRich.slice(0, 2)).toEqual([
      ['contents', null, 'customization.now_contains', { allergens: ['milk', 'nuts'] }, 0],
      ['contents', null, 'customization.now_may_contain', { allergens: ['fish'] }, 0],
    ]);
    expect(toPlain).toEqual([['contents', null, 'customization.now_contains', { allergens: ['sesame'] }, 0]]);
  });

  test('is a stricter mark and the claims it breaks, and not a milder mark or a claim that comes back', () => {
    const { toRich, toPlain } = contents({}, { mark: 'egg', breaksClaims: ['jain'] });
    expect(toRich).toEqual([
      ['contents', null, 'customization.now_marked', { mark: 'egg' }, 0],
      ['contents', null, 'customization.claims_lost', { claims: ['vegan', 'jain'] }, 0],
    ]);
    expect(toPlain).toEqual([]);
  });

  test('is the notice that it takes more, and not what it takes less', () => {
    const { toRich, toPlain } = contents({ leadTimeMinutes: 60 }, { leadTimeMinutes: 240 });
    expect(toRich).toEqual([['notice', null, 'customization.more_notice', { minutes: 180 }, 0]]);
    expect(toPlain).toEqual([]);
  });
});

describe('what a choice does to the price of others', () => {
  const share = (id: string, basisPoints: number) => group(id, [option(`${id}-share`, { price: { type: 'percent', basisPoints } })]);
  const size = buildGroup({ id: 'size', name: 'Size', role: 'size', options: [priced('small', 0), priced('large', 1_000)] });
  const cake = cakeOf([size, share('y', 1_000), share('z', 500), share('off', -1_000)]);

  test('is told in one for all that grew dearer, and in one for all that grew cheaper, with by how much', () => {
    expect(brief(cake, { size: pick('small') }, { size: pick('large') })).toEqual([
      ['repriced', null, 'customization.dearer', { options: ['Y-SHARE', 'Z-SHARE'] }, 150],
      ['repriced', null, 'customization.cheaper', { options: ['OFF-SHARE'] }, -100],
    ]);
    expect(brief(cake, { size: pick('large') }, { size: pick('small') })).toEqual([
      ['repriced', null, 'customization.dearer', { options: ['OFF-SHARE'] }, 100],
      ['repriced', null, 'customization.cheaper', { options: ['Y-SHARE', 'Z-SHARE'] }, -150],
    ]);
  });
});

describe('what a choice does to other groups', () => {
  const y = group('y', [priced('a', 100), priced('b', 300)], { min: 0 });
  const x = group('x', [option('plain'), option('rich')]);

  test('is told with what it was, what it is, what that costs and the rule behind it', () => {
    const rule: Rule = {
      id: 'r',
      whenGroupId: 'x',
      whenOptionIds: ['rich'],
      effect: { type: 'forbid', groupId: 'y', optionIds: ['a'] },
      reason: 'so',
    };
    const changes = told(cakeOf([x, y], rule), { x: pick('plain'), y: pick('a') }, { x: pick('rich'), y: pick('b') });
    expect(changes).toEqual([
      {
        kind: 'changed',
        groupId: 'y',
        phrase: { key: 'customization.changed', params: { group: 'The y', from: ['A'], to: ['B'] } },
        because: {
          key: 'customization.forbidden',
          params: { group: 'The y', options: ['A'], whenGroup: 'The x', when: ['RICH'], reason: 'so' },
        },
        differenceMinor: 200,
      },
    ]);
  });

  const shown = cakeOf([x, { ...y, min: 1, isHiddenByDefault: true }], {
    id: 'r',
    whenGroupId: 'x',
    whenOptionIds: ['rich'],
    effect: { type: 'show', groupId: 'y' },
    reason: null,
  });

  test('is a group that comes on screen, with what it adds, and one that goes with what it takes', () => {
    expect(brief(shown, { x: pick('plain') }, { x: pick('rich') })).toEqual([
      ['shown', 'y', 'customization.shown', { group: 'The y', to: ['A'] }, 100],
    ]);
    expect(brief(shown, { x: pick('rich'), y: pick('b') }, { x: pick('plain'), y: pick('b') })).toEqual([
      ['hidden', 'y', 'customization.hidden', { group: 'The y', options: ['B'] }, -300],
    ]);
  });

  test('is told of a default that goes where it cost something', () => {
    expect(brief(shown, { x: pick('rich') }, { x: pick('plain') })).toEqual([
      ['hidden', 'y', 'customization.hidden', { group: 'The y', options: ['A'] }, -100],
    ]);
  });

  test('is not told of a default that goes and costs nothing', () => {
    const cake = {
      ...shown,
      groups: shown.groups.map((each) => (each.id === 'y' ? { ...each, options: [option('a'), option('b')] } : each)),
    };
    expect(brief(cake, { x: pick('rich') }, { x: pick('plain') })).toEqual([]);
    expect(brief(cake, { x: pick('rich'), y: pick('b') }, { x: pick('plain'), y: pick('b') })).toHaveLength(1);
  });

  test('is what the customer must settle now, and not what was open before', () => {
    const words = group('y', [], { kind: 'text', min: 1, isHiddenByDefault: true });
    const cake = cakeOf([x, words], ...shown.rules);
    expect(brief(cake, { x: pick('plain') }, { x: pick('rich') })).toEqual([
      ['shown', 'y', 'customization.shown', { group: 'The y', to: [] }, 0],
      ['unsettled', 'y', 'customization.required_text', { group: 'The y' }, 0],
    ]);
    const open = group('z', [], { kind: 'text', min: 1 });
    const besideOpen = cakeOf([x, words, open], ...shown.rules);
    expect(brief(besideOpen, { x: pick('plain') }, { x: pick('rich') }).filter(([kind]) => kind === 'unsettled')).toEqual([
      ['unsettled', 'y', 'customization.required_text', { group: 'The y' }, 0],
    ]);
    const other = cakeOf([x, { ...words, isHiddenByDefault: false }]);
    expect(brief(other, { x: pick('plain') }, { x: pick('rich') })).toEqual([]);
  });
});

describe('what becomes of a choice in its own group', () => {
  const x = group(
    'x',
    ['a', 'b', 'c'].map((id) => priced(id, 100)),
    { kind: 'multiple', min: 0, max: 2 },
  );
  const y = group('y', [option('on')], { min: 0 });

  test('is an earlier one pushed out where the group holds no more', () => {
    expect(brief(cakeOf([x]), { x: pick('a', 'b') }, { x: pick('b', 'c') }, { x: pick('a', 'b', 'c') })).toEqual([
      ['pushed_out', 'x', 'customization.pushed_out', { group: 'The x', options: ['A'], max: 2 }, 0],
    ]);
  });

  test('is one taken off by a rule, or kept by it, and which rule that is', () => {
    const rule = (effect: Rule['effect']): Rule => ({ id: 'r', whenGroupId: 'y', whenOptionIds: ['on'], effect, reason: null });
    const on = { y: pick('on') };
    const off = told(
      cakeOf([x, y], rule({ type: 'forbid', groupId: 'x', optionIds: ['b'] })),
      { x: pick('a'), ...on },
      { x: pick('a'), ...on },
      { x: pick('a', 'b') },
    );
    expect(off).toMatchObject([
      {
        kind: 'changed',
        phrase: { key: 'customization.taken_off', params: { options: ['B'] } },
        because: { key: 'customization.forbidden' },
      },
    ]);
    const kept = told(
      cakeOf([x, y], rule({ type: 'require', groupId: 'x', optionIds: ['a'] })),
      { x: pick('a'), ...on },
      { x: pick('a'), ...on },
      { x: pick() },
    );
    expect(kept).toMatchObject([
      {
        kind: 'stayed',
        phrase: { key: 'customization.stayed', params: { options: ['A'] } },
        because: { key: 'customization.rule_requires' },
      },
    ]);
  });
});
