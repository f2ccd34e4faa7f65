import { describe, expect, test } from 'vitest';
import { indexOf } from './cake-index.ts';
import type { CustomizableCake, OptionGroup, Rule, Selections } from './customization.ts';
import { buildGroup, buildOption, exampleCake } from './example-cake.ts';
import { resolveSelections } from './resolve-selections.ts';
import { activeShowRules, brokenRules, explainRule, isWhollyForbidden, ruleAgainst, triggersOf, visibleGroupIds } from './rules.ts';

const group = (id: string, overrides: Partial<OptionGroup> = {}) =>
  buildGroup({
    id,
    name: `The ${id}`,
    kind: 'multiple',
    min: 0,
    max: 2,
    options: ['a', 'b'].map((each) => buildOption({ id: each, name: each.toUpperCase() })),
    ...overrides,
  });
const rule = (whenGroupId: string, whenOptionIds: readonly string[], effect: Rule['effect'], reason: string | null = null): Rule => ({
  id: `${whenGroupId} ${effect.type} ${effect.groupId}`,
  whenGroupId,
  whenOptionIds,
  effect,
  reason,
});
const cakeOf = (groups: readonly OptionGroup[], ...rules: readonly Rule[]): CustomizableCake => ({ ...exampleCake, groups, rules });
/** As the customer left it: every group of the cake answered, so that nothing is settled. */
const state = (cake: CustomizableCake, selections: Selections) => {
  const index = indexOf(cake);
  const none = Object.fromEntries(cake.groups.map(({ id, kind }) => [id, kind === 'text' ? { text: '' } : { optionIds: [] }]));
  const { answers, visible } = resolveSelections(index, { selections: { ...none, ...selections } });
  return { index, answers, visible };
};
const picked = (...optionIds: readonly string[]) => ({ optionIds });

describe('a group that is hidden', () => {
  const show = (from: string, to: string) => rule(from, ['a'], { type: 'show', groupId: to });
  const hidden = (id: string) => group(id, { isHiddenByDefault: true });
  const chain = cakeOf([group('x'), hidden('z'), hidden('y')], show('y', 'z'), show('x', 'y'));
  const seen = (selections: Selections) => {
    const { index, answers } = state(chain, selections);
    return [...visibleGroupIds(index, answers)].sort();
  };

  test('comes on screen by a choice in a group that is on screen itself, to any depth and in whatever order the rules stand', () => {
    expect(seen({})).toEqual(['x']);
    expect(seen({ x: picked('b') })).toEqual(['x']);
    expect(seen({ x: picked('a') })).toEqual(['x', 'y']);
    expect(seen({ x: picked('a'), y: picked('a') })).toEqual(['x', 'y', 'z']);
    expect(seen({ y: picked('a') })).toEqual(['x']);
  });

  test('is kept there by the rules that hold now', () => {
    const cake = cakeOf([group('x'), hidden('y')], show('x', 'y'), rule('x', ['b'], { type: 'show', groupId: 'y' }));
    const active = (...optionIds: readonly string[]) => {
      const { index, answers, visible } = state(cake, { x: picked(...optionIds) });
      const held = activeShowRules(index, 'y', answers, visible).map(({ whenOptionIds }) => whenOptionIds.join());
      expect(visible.has('y')).toBe(held.length > 0);
      return held;
    };
    expect([active(), active('b'), active('a', 'b')]).toEqual([[], ['b'], ['a', 'b']]);
    const { index, answers, visible } = state(cake, {});
    expect(activeShowRules(index, 'x', answers, visible)).toEqual([]);
  });

  test('sets nothing off', () => {
    const forbids = rule('y', ['a'], { type: 'forbid', groupId: 'x', optionIds: ['b'] });
    const cake = cakeOf([group('x'), hidden('y')], show('x', 'y'), forbids);
    const triggers = (...optionIds: readonly string[]) => {
      const { answers, visible } = state(cake, { x: picked(...optionIds), y: picked('a') });
      return triggersOf(forbids, answers, visible);
    };
    expect([triggers('b'), triggers('a')]).toEqual([[], ['a']]);
  });

  test('is bound by nothing', () => {
    const cake = cakeOf([group('x'), hidden('y')], rule('x', ['a'], { type: 'require', groupId: 'y', optionIds: ['b'] }));
    const { index, answers, visible } = state(cake, { x: picked('a') });
    expect(brokenRules(index, answers, visible)).toEqual([]);
  });
});

describe('a rule that binds', () => {
  const text = group('y', { kind: 'text', options: [], scripts: ['latin'] });
  const broken = (effect: Rule['effect'], y: OptionGroup, selections: Selections) => {
    const { index, answers, visible } = state(cakeOf([group('x'), y], rule('x', ['a', 'b'], effect, 'so it is')), selections);
    return brokenRules(index, answers, visible).map((each) => ({ ...explainRule(index, each), offendingIds: each.offendingIds }));
  };
  const words = { group: 'The y', whenGroup: 'The x', when: ['A'], reason: 'so it is' };

  test('forbids the options it names, and says which of them were chosen and why', () => {
    const forbid = { type: 'forbid', groupId: 'y', optionIds: ['a', 'b'] } as const;
    expect(broken(forbid, group('y'), { x: picked('a'), y: picked('b') })).toEqual([
      { key: 'customization.forbidden', params: { ...words, options: ['B'] }, offendingIds: ['b'] },
    ]);
    expect(broken(forbid, group('y'), { y: picked('b') })).toEqual([]);
    expect(broken(forbid, group('y'), { x: picked('a') })).toEqual([]);
  });

  test('forbids the whole group where it names none, a text too', () => {
    const forbid = { type: 'forbid', groupId: 'y', optionIds: [] } as const;
    expect(broken(forbid, group('y'), { x: picked('a'), y: picked('a', 'b') })).toEqual([
      { key: 'customization.forbidden_group', params: { ...words, options: [] }, offendingIds: ['a', 'b'] },
    ]);
    expect(broken(forbid, text, { x: picked('a'), y: { text: 'Hi' } })).toMatchObject([{ key: 'customization.forbidden_group' }]);
    expect(broken(forbid, group('y'), { x: picked('a') })).toEqual([]);
  });

  test('requires one of the options it names', () => {
    const require = { type: 'require', groupId: 'y', optionIds: ['b'] } as const;
    expect(broken(require, group('y'), { x: picked('a'), y: picked('a') })).toEqual([
      { key: 'customization.rule_requires', params: { ...words, options: ['B'] }, offendingIds: [] },
    ]);
    expect(broken(require, group('y'), { x: picked('a'), y: picked('a', 'b') })).toEqual([]);
  });

  test('requires any answer where it names none, or where there is nothing to name', () => {
    const any = { type: 'require', groupId: 'y', optionIds: [] } as const;
    const missing = [{ key: 'customization.rule_requires_answer', params: { ...words, options: [] }, offendingIds: [] }];
    expect(broken(any, group('y'), { x: picked('a') })).toEqual(missing);
    expect(broken(any, group('y'), { x: picked('a'), y: picked('a') })).toEqual([]);
    expect(broken({ ...any, optionIds: ['a'] }, text, { x: picked('a') })).toEqual(missing);
    expect(broken({ ...any, optionIds: ['a'] }, text, { x: picked('a'), y: { text: 'Hi' } })).toEqual([]);
  });

  test('says nothing of its own where the store gave no reason, and names every choice that set it off', () => {
    const cake = cakeOf([group('x'), group('y')], rule('x', ['a', 'b'], { type: 'forbid', groupId: 'y', optionIds: ['a'] }));
    const { index, answers, visible } = state(cake, { x: picked('a', 'b'), y: picked('a') });
    const [each] = brokenRules(index, answers, visible);
    expect(each && explainRule(index, each).params).toMatchObject({ reason: '', when: ['A', 'B'] });
  });
});

test('a group is wholly forbidden by a rule that names no option of it and is set off, by no other', () => {
  const wholly = (effect: Rule['effect'], ...chosen: readonly string[]) => {
    const { index, answers, visible } = state(cakeOf([group('x'), group('y')], rule('x', ['a'], effect)), { x: picked(...chosen) });
    return isWhollyForbidden(index, 'y', answers, visible);
  };
  expect(wholly({ type: 'forbid', groupId: 'y', optionIds: [] }, 'a')).toBe(true);
  expect(wholly({ type: 'forbid', groupId: 'y', optionIds: [] }, 'b')).toBe(false);
  expect(wholly({ type: 'forbid', groupId: 'y', optionIds: ['a', 'b'] }, 'a')).toBe(false);
  expect(wholly({ type: 'require', groupId: 'y', optionIds: [] }, 'a')).toBe(false);
  expect(wholly({ type: 'forbid', groupId: 'x', optionIds: [] }, 'a')).toBe(false);
  const cake = cakeOf([group('x'), group('y')], rule('x', ['a'], { type: 'forbid', groupId: 'y', optionIds: [] }));
  const { index, answers, visible } = state(cake, { x: picked('a') });
  expect(isWhollyForbidden(index, 'x', answers, visible)).toBe(false);
});

describe('before it is picked, an option', () => {
  const single = (id: string) => group(id, { kind: 'single', max: 1 });
  const against = (
    [x, y]: readonly [OptionGroup, OptionGroup],
    effect: Rule['effect'],
    [groupId, optionId]: readonly [string, string],
    selections: Selections,
  ) => {
    const { index, answers, visible } = state(cakeOf([x, y], rule('x', ['a'], effect)), selections);
    const asked = index.groups.get(groupId);
    const option = asked?.options.find(({ id }) => id === optionId);
    const said = asked && option ? ruleAgainst(index, asked, option, answers, visible) : null;
    return said && `${said.key} ${[said.params.when, said.params.options].join(' > ')}`;
  };
  const both = [group('x'), group('y')] as const;
  const forbid = { type: 'forbid', groupId: 'y', optionIds: ['b'] } as const;
  const require = { type: 'require', groupId: 'y', optionIds: ['b'] } as const;

  test('is held back by what it would forbid, or need, of what is chosen', () => {
    expect(against(both, forbid, ['x', 'a'], { y: picked('b') })).toBe('customization.forbidden A > B');
    expect(against(both, forbid, ['x', 'a'], { y: picked('a') })).toBeNull();
    expect(against(both, forbid, ['x', 'b'], { y: picked('b') })).toBeNull();
    expect(against(both, require, ['x', 'a'], { y: picked('a') })).toBe('customization.rule_requires A > B');
    expect(against(both, require, ['x', 'a'], { y: picked('b') })).toBeNull();
  });

  test('is held back by what is chosen and forbids it, or its whole group', () => {
    expect(against(both, forbid, ['y', 'b'], { x: picked('a') })).toBe('customization.forbidden A > B');
    expect(against(both, forbid, ['x', 'b'], { x: picked('a') })).toBeNull();
    expect(against(both, forbid, ['y', 'a'], { x: picked('a') })).toBeNull();
    expect(against(both, forbid, ['y', 'b'], {})).toBeNull();
    expect(against(both, { ...forbid, optionIds: [] }, ['y', 'a'], { x: picked('a') })).toBe('customization.forbidden_group A > ');
  });

  test('is held back where it would take the place of one that is needed, and not where it stands beside it', () => {
    const one = [group('x'), single('y')] as const;
    expect(against(one, require, ['y', 'a'], { x: picked('a') })).toBe('customization.rule_requires A > B');
    expect(against(one, require, ['y', 'b'], { x: picked('a') })).toBeNull();
    expect(against([group('x'), group('y', { kind: 'colour', max: 1 })], require, ['y', 'a'], { x: picked('a') })).toBe(
      'customization.rule_requires A > B',
    );
    expect(against(both, require, ['y', 'a'], { x: picked('a') })).toBeNull();
    expect(against(one, { ...require, optionIds: [] }, ['y', 'a'], { x: picked('a') })).toBeNull();
  });

  test('is not held back by what it would replace in its own group, but by what would stay', () => {
    const within = { type: 'forbid', groupId: 'x', optionIds: ['b'] } as const;
    expect(against([single('x'), group('y')], within, ['x', 'b'], { x: picked('a') })).toBeNull();
    expect(against([group('x', { kind: 'colour', max: 1 }), group('y')], within, ['x', 'b'], { x: picked('a') })).toBeNull();
    expect(against(both, within, ['x', 'b'], { x: picked('a') })).toBe('customization.forbidden A > B');
  });

  test('is not held back by a rule about a group that is hidden', () => {
    const hiddenY = group('y', { isHiddenByDefault: true });
    expect(against([group('x'), hiddenY], forbid, ['x', 'a'], { y: picked('b') })).toBeNull();
  });
});
