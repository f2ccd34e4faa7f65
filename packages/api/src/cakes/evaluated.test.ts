import { buildCake, createFixture } from '@sweetspot/db/testing';
import { evaluateCustomization } from '@sweetspot/domain/customization/evaluate-customization';
import { expect, test } from 'vitest';
import { evaluated } from './evaluated.ts';

const { customizable: cake, library } = buildCake(createFixture());
const AS_IT_COMES = { selections: {} };
const [size, ...others] = library.groups.get('size')?.options ?? [];

test('a cake that was read again is evaluated anew, whatever was made of it before', () => {
  const before = evaluated(cake, AS_IT_COMES);
  const dearer = { ...cake, basePriceMinor: cake.basePriceMinor + 5_000 };
  expect(evaluated(dearer, AS_IT_COMES)).toEqual(evaluateCustomization(dearer, AS_IT_COMES));
  expect(evaluated(dearer, AS_IT_COMES).unitPriceMinor).toBeGreaterThan(before.unitPriceMinor);
});

test('each design of a cake has an evaluation of its own, the same however often it is asked for', () => {
  for (const { id } of [...others, size].flatMap((each) => each ?? [])) {
    const chosen = { selections: { [library.groupId('size')]: { optionIds: [id] } } };
    expect(evaluated(cake, chosen)).toEqual(evaluateCustomization(cake, chosen));
    expect(evaluated(cake, structuredClone(chosen))).toBe(evaluated(cake, chosen));
  }
});
