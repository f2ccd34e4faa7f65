import { expect, it } from 'vitest';
import superjson, { type SuperJSONResult } from 'superjson';
import { transformer } from './transformer.ts';

const { serialize, deserialize } = transformer.input;

it.each([{ at: new Date(0), none: undefined, list: [undefined, { count: Number.NaN }] }, new Date(0), undefined, 'words'])(
  'a question of what the apps send arrives as it was asked: %j',
  (question) => {
    expect(deserialize(serialize(question))).toEqual(question);
  },
);

it.each<[string, SuperJSONResult]>([
  ['an array of numbers by its length', { json: { words: 1e9 }, meta: { values: { words: [['typed-array', 'Uint8Array']] } } }],
  ['such a one in a list', { json: [[7]], meta: { values: { '0.0': [['typed-array', 'Float64Array']] } } }],
  ['such a one alone', { json: 1e9, meta: { values: [['typed-array', 'Uint8Array']] } }],
  ['a regular expression', superjson.serialize({ words: /(a+)+$/ })],
  ['a set', superjson.serialize(new Set([1]))],
  [
    'what is below an allowed one',
    { json: { a: {} }, meta: { values: { a: ['undefined', { b: [['typed-array', 'Uint8Array']] }] } } } as never,
  ],
])('%s is refused before it is made', (_what, sent) => {
  expect(() => deserialize(sent)).toThrow(expect.objectContaining({ code: 'INPUT_MALFORMED' }));
});
