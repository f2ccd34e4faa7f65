import { describe, expect, test } from 'vitest';
import { indexOf } from './cake-index.ts';
import type { CustomizableCake, OptionGroup, Rule, Selections } from './customization.ts';
import { buildGroup, buildOption, exampleCake } from './example-cake.ts';
import { resolveSelections, sizeOf } from './resolve-selections.ts';

const option = (id: string) => buildOption({ id, name: id.toUpperCase() });
const group = (id: string, overrides: Partial<OptionGroup> = {}) =>
  buildGroup({ id, name: `The ${id}`, min: 0, options: [option('a'), option('b')], ...overrides });
const cakeOf = (groups: readonly OptionGroup[], overrides: Partial<CustomizableCake> = {}): CustomizableCake => ({
  ...exampleCake,
  groups,
  rules: [],
  ...overrides,
});
const problems = (cake: CustomizableCake, selections: Selections) => resolveSelections(indexOf(cake), { selections }).problems;
const said = (...given: Parameters<typeof problems>) => problems(...given).map(({ code, phrase }) => [code, phrase.key, phrase.params]);
const whenA = (effect: Rule['effect']): Pick<CustomizableCake, 'rules'> => ({
  rules: [{ id: 'r', whenGroupId: 'x', whenOptionIds: ['a'], effect, reason: null }],
});

describe('what is wrong with a customization', () => {
  test('is said of a group and an option that the cake does not have', () => {
    expect(problems(cakeOf([group('x')]), { gone: { text: 'x' }, x: { optionIds: ['c'] } })).toEqual([
      { code: 'unknown_group', groupId: 'gone', optionIds: [], phrase: { key: 'customization.unknown_group', params: {} } },
      {
        code: 'unknown_option',
        groupId: 'x',
        optionIds: ['c'],
        phrase: { key: 'customization.unknown_option', params: { group: 'The x' } },
      },
    ]);
  });

  test('is said of an answer of the wrong kind, which then is none', () => {
    const { answers, problems: found } = resolveSelections(indexOf(cakeOf([group('x')])), { selections: { x: { text: 'a' } } });
    expect(found).toEqual([
      { code: 'wrong_kind', groupId: 'x', optionIds: [], phrase: { key: 'customization.wrong_kind', params: { group: 'The x' } } },
    ]);
    expect(answers.get('x')?.text).toBe('');
  });

  test('is said of a number of pieces by the option it was given for, and of a text too long to be read by how long it may be', () => {
    const pieces = group('x', { kind: 'quantity', max: 9 });
    expect(said(cakeOf([pieces]), { x: { quantities: { b: -1 } } })).toEqual([
      ['quantity', 'customization.quantity', { group: 'The x', option: 'B' }],
    ]);
    const note = group('x', { kind: 'text', options: [], scripts: ['latin'] });
    expect(said(cakeOf([note]), { x: { text: 'word '.repeat(500) } })[0]).toEqual([
      'text_too_long',
      'customization.text_far_too_long',
      { group: 'The x', max: 2_000 },
    ]);
  });

  test('is said of too many and of too few, each kind in its own words', () => {
    const several = group('x', { kind: 'multiple', min: 1, max: 1 });
    expect(said(cakeOf([several]), { x: { optionIds: ['a', 'b'] } })).toEqual([
      ['too_many', 'customization.too_many', { group: 'The x', max: 1 }],
    ]);
    expect(said(cakeOf([several]), { x: { optionIds: [] } })).toEqual([['required', 'customization.required', { group: 'The x', min: 1 }]]);
    expect(said(cakeOf([several]), { x: { optionIds: ['b'] } })).toEqual([]);
    const [text, photo] = (['text', 'photo'] as const).map((kind) => group('x', { kind, min: 1, options: [] }));
    expect(said(cakeOf([text ?? several]), {})).toEqual([['required', 'customization.required_text', { group: 'The x' }]]);
    expect(said(cakeOf([photo ?? several]), {})).toEqual([['required', 'customization.required_photo', { group: 'The x' }]]);
  });

  test('points at the group as a whole where there is too much or too little of it', () => {
    const several = group('x', { kind: 'multiple', min: 1, max: 1 });
    for (const optionIds of [['a', 'b'], []])
      expect(problems(cakeOf([several]), { x: { optionIds } })).toMatchObject([{ groupId: 'x', optionIds: [] }]);
  });

  test('is nothing where nobody wrote a number of candles', () => {
    const candles = group('x', { kind: 'text', role: 'candle_number', options: [] });
    expect(problems(cakeOf([candles]), {})).toEqual([]);
    expect(problems(cakeOf([candles]), { x: { text: 'many' } }).map(({ code }) => code)).toEqual(['text_characters']);
  });

  test('is said of what is sold out, by name', () => {
    const cake = cakeOf([group('x', { options: [{ ...option('a'), isSoldOut: true }, option('b')] })]);
    expect(problems(cake, { x: { optionIds: ['a'] } })).toEqual([
      { code: 'sold_out', groupId: 'x', optionIds: ['a'], phrase: { key: 'customization.sold_out', params: { option: 'A' } } },
    ]);
    expect(problems(cake, { x: { optionIds: ['b'] } })).toEqual([]);
  });

  test('is said of a locked group only where the answer is another than the locked one', () => {
    const cake = cakeOf([group('x', { min: 1 })], { preset: { selections: { x: { optionIds: ['b'] } }, lockedGroupIds: ['x'] } });
    expect(problems(cake, { x: { optionIds: ['b'] } })).toEqual([]);
    expect(problems(cake, { x: { optionIds: ['a'] } })).toEqual([
      { code: 'locked', groupId: 'x', optionIds: [], phrase: { key: 'customization.locked', params: { group: 'The x' } } },
    ]);
    expect(
      resolveSelections(indexOf(cake), { selections: { x: { optionIds: ['a'] } } })
        .answers.get('x')
        ?.pieces.has('b'),
    ).toBe(true);
  });

  test('is not said of a group that is hidden', () => {
    const cake = cakeOf([group('x'), group('y', { isHiddenByDefault: true, min: 1 })], whenA({ type: 'show', groupId: 'y' }));
    const broken = { y: { optionIds: ['gone'] } };
    expect(problems(cake, { x: { optionIds: ['b'] }, ...broken })).toEqual([]);
    expect(problems(cake, { x: { optionIds: ['a'] }, ...broken }).map(({ code }) => code)).toEqual(['unknown_option', 'required']);
  });

  test('is said of a broken rule with what breaks it, or what it asks for', () => {
    const given = { x: { optionIds: ['a'] }, y: { optionIds: ['b'] } };
    const broken = (effect: Rule['effect']) =>
      problems(cakeOf([group('x'), group('y')], whenA(effect)), given).map(({ code, groupId, optionIds }) => ({
        code,
        groupId,
        optionIds,
      }));
    expect(broken({ type: 'forbid', groupId: 'y', optionIds: ['b'] })).toEqual([{ code: 'forbidden', groupId: 'y', optionIds: ['b'] }]);
    expect(broken({ type: 'forbid', groupId: 'y', optionIds: [] })).toEqual([{ code: 'forbidden', groupId: 'y', optionIds: ['b'] }]);
    expect(broken({ type: 'require', groupId: 'y', optionIds: ['a'] })).toEqual([
      { code: 'rule_requires', groupId: 'y', optionIds: ['a'] },
    ]);
    expect(broken({ type: 'forbid', groupId: 'y', optionIds: ['a'] })).toEqual([]);
    expect(broken({ type: 'require', groupId: 'y', optionIds: ['b'] })).toEqual([]);
  });

  test('is nothing where a rule keeps a group empty that would need an answer', () => {
    const cake = cakeOf([group('x'), group('y', { min: 1 })], whenA({ type: 'forbid', groupId: 'y', optionIds: [] }));
    expect(problems(cake, { x: { optionIds: ['a'] }, y: { optionIds: [] } })).toEqual([]);
    expect(problems(cake, { x: { optionIds: ['b'] }, y: { optionIds: [] } }).map(({ code }) => code)).toEqual(['required']);
  });
});

test('what was given is never changed, and what was left open gives way to it', () => {
  const cake = cakeOf([group('x', { min: 1 }), group('y', { min: 1 })], whenA({ type: 'forbid', groupId: 'y', optionIds: ['a'] }));
  const chosen = (selections: Selections) =>
    [...resolveSelections(indexOf(cake), { selections }).answers].map(([id, { pieces }]) => [id, ...pieces.keys()]);
  expect(chosen({ x: { optionIds: ['a'] } })).toEqual([
    ['x', 'a'],
    ['y', 'b'],
  ]);
  expect(chosen({ x: { optionIds: ['a'] }, y: { optionIds: ['a'] } })).toEqual([
    ['x', 'a'],
    ['y', 'a'],
  ]);
});

test('the size counts while its group is on screen, and only where one is chosen', () => {
  const size = group('size', { role: 'size' });
  const sizeIn = (cake: CustomizableCake, selections: Selections) => {
    const index = indexOf(cake);
    const { answers, visible } = resolveSelections(index, { selections });
    return sizeOf(index, answers, visible)?.id ?? null;
  };
  expect(sizeIn(cakeOf([size]), { size: { optionIds: ['b'] } })).toBe('b');
  expect(sizeIn(cakeOf([size]), { size: { optionIds: [] } })).toBeNull();
  expect(sizeIn(cakeOf([{ ...size, isHiddenByDefault: true }]), { size: { optionIds: ['b'] } })).toBeNull();
  expect(sizeIn(cakeOf([group('x')]), { x: { optionIds: ['b'] } })).toBeNull();
});
