import { expect, test } from 'vitest';
import { addCartLineInput, cartLineRefInput, changeCartLineInput, quantityInput } from './inputs.ts';

const ID = '0195f0a4-0000-7000-8000-000000000001';
const line = { cakeId: ID, customization: { selections: {} }, quantity: 1 };

test.each([-1, 0, 51, 1e9, 1.5, Number.NaN, '2'])('a line of %s cakes is refused', (quantity) => {
  for (const schema of [addCartLineInput, changeCartLineInput])
    expect(schema.safeParse({ ...line, lineId: ID, quantity }).error?.issues.map(({ message }) => message)).toEqual(['quantity_invalid']);
});

test('a line holds one to fifty cakes', () => {
  expect([1, 50].map((quantity) => quantityInput.parse(quantity))).toEqual([1, 50]);
  expect(addCartLineInput.parse(line)).toEqual(line);
});

test('a change of a line may be of its number or of its cake, and leaves the other as it is', () => {
  expect(changeCartLineInput.parse({ lineId: ID })).toEqual({ lineId: ID });
  expect(changeCartLineInput.parse({ lineId: ID, quantity: 2 })).toEqual({ lineId: ID, quantity: 2 });
  expect(changeCartLineInput.parse({ lineId: ID, customization: line.customization })).toEqual({
    lineId: ID,
    customization: line.customization,
  });
  expect([changeCartLineInput, cartLineRefInput].map((schema) => schema.safeParse({ lineId: '1' }).success)).toEqual([false, false]);
});
