import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPlainJson } from './plain-json.ts';

test('whatever is called plain comes back from JSON as it was', () => {
  fc.assert(
    fc.property(fc.anything({ withDate: true, withMap: true, withSet: true, withBigInt: true, withNullPrototype: true }), (value) => {
      if (isPlainJson(value)) expect(JSON.parse(JSON.stringify(value))).toEqual(value);
    }),
  );
});

test('all JSON is plain but for a zero with a sign and names that mean something else', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      const value: unknown = JSON.parse(text);
      if (!/-0(?![.\d])|-0\.0*(?![\d])|__proto__|toJSON|e-/.test(text)) expect(isPlainJson(value)).toBe(true);
    }),
  );
});

const circle: Record<string, unknown> = {};
circle['self'] = circle;

test.each([
  new Date(0),
  undefined,
  [undefined],
  { a: undefined },
  NaN,
  -0,
  Infinity,
  1n,
  new Map(),
  Symbol('x'),
  () => 1,
  circle,
  new Error('x'),
])('what JSON would say less of is not plain', (value) => expect(isPlainJson(value)).toBe(false));
