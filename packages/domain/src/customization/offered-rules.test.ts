import { describe, expect, test } from 'vitest';
import type { OptionGroup, Rule } from './customization.ts';
import { exampleCake } from './example-cake.ts';
import { offeredRules } from './offered-rules.ts';

const [size, shape] = exampleCake.groups as [OptionGroup, OptionGroup];
const [small, large] = size.options.map(({ id }) => id);
const [first, second] = shape.options.map(({ id }) => id);
const rule = (effect: Rule['effect'], whenOptionIds = [small ?? '']): Rule => ({
  id: 'rule',
  whenGroupId: size.id,
  whenOptionIds,
  effect,
  reason: null,
});
const forbid = (...optionIds: (string | undefined)[]): Rule['effect'] => ({
  type: 'forbid',
  groupId: shape.id,
  optionIds: optionIds.map((id) => id ?? ''),
});
const without = (group: OptionGroup, ...ids: (string | undefined)[]): OptionGroup => ({
  ...group,
  options: group.options.filter(({ id }) => !ids.includes(id)),
});

describe('the rules of a cake', () => {
  test('stay as they are while everything is offered', () => {
    expect(offeredRules(exampleCake.rules, exampleCake.groups)).toEqual(exampleCake.rules);
  });

  test('say nothing about groups that the cake does not have', () => {
    expect(offeredRules([rule(forbid(first))], [shape])).toEqual([]);
    expect(offeredRules([rule(forbid(first))], [size])).toEqual([]);
    expect(offeredRules([rule({ type: 'show', groupId: shape.id })], [size])).toEqual([]);
  });

  test('keep to the options that are offered, and never grow to the whole group for want of one', () => {
    const groups = [size, without(shape, first)];
    expect(offeredRules([rule(forbid(first, second))], groups)).toEqual([rule(forbid(second))]);
    expect(offeredRules([rule(forbid(first))], groups)).toEqual([]);
    expect(offeredRules([rule(forbid())], groups)).toEqual([rule(forbid())]);
    const narrowed = offeredRules([rule(forbid(second), [small ?? '', large ?? ''])], [without(size, small), shape]);
    expect(narrowed).toEqual([rule(forbid(second), [large ?? ''])]);
  });

  test('keep a requirement that nothing can meet, so that the cake is not sold without it', () => {
    const required = rule({ type: 'require', groupId: shape.id, optionIds: [first ?? ''] });
    expect(offeredRules([required], [size, without(shape, first)])).toEqual([required]);
  });
});
