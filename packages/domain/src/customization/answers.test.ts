import { describe, expect, test } from 'vitest';
import { answerOf, countOf, isAnswered, isSameAnswer, maxOf, NO_ANSWER, readSelection, toSelection, wordsOfAnswer } from './answers.ts';
import type { OptionGroup, OptionGroupKind, Selection } from './customization.ts';
import { buildGroup, buildOption } from './example-cake.ts';

const options = ['a', 'b', 'c'].map((id) => buildOption({ id, name: id.toUpperCase() }));
const group = (kind: OptionGroupKind, overrides: Partial<OptionGroup> = {}) =>
  buildGroup({ id: 'g', name: 'G', kind, max: 9, options, scripts: ['latin'], ...overrides });
const read = (kind: OptionGroupKind, selection: Selection, overrides: Partial<OptionGroup> = {}) =>
  readSelection(group(kind, overrides), selection);

describe('a selection', () => {
  test.each([
    ['single', { optionIds: ['b'] }],
    ['colour', { optionIds: ['b'] }],
    ['multiple', { optionIds: ['a', 'c'] }],
    ['quantity', { quantities: { a: 2, c: 500 } }],
    ['text', { text: 'Ravi' }],
    ['photo', { photoId: 'photo' }],
  ] as const)('of a %s group is read and written back the same', (kind, selection) => {
    const { answer, misread } = read(kind, selection);
    expect(misread).toEqual([]);
    expect(toSelection(group(kind), answer ?? NO_ANSWER)).toEqual(selection);
  });

  test.each(['single', 'colour', 'multiple', 'quantity', 'text', 'photo'] as const)(
    'of another kind is no answer in a %s group',
    (kind) => {
      const kinds: readonly Selection[] = [{ optionIds: ['a'] }, { quantities: { a: 1 } }, { text: 'a' }, { photoId: 'a' }];
      const fits = { single: 0, colour: 0, multiple: 0, quantity: 1, text: 2, photo: 3 }[kind];
      const others = kinds.filter((_, index) => index !== fits);
      const none = { answer: null, misread: [{ code: 'wrong_kind' }] };
      expect(others.map((selection) => read(kind, selection))).toEqual([none, none, none]);
    },
  );

  test('is brought into the order of the group, without what the group does not have', () => {
    const { answer, misread } = read('multiple', { optionIds: ['c', 'x', 'a', 'y'] });
    expect([...(answer?.pieces ?? [])]).toEqual([
      ['a', 1],
      ['c', 1],
    ]);
    expect(misread).toEqual([{ code: 'unknown_option', optionIds: ['x', 'y'] }]);
  });

  test('takes whole pieces from none to five hundred, and names every other number', () => {
    const { answer, misread } = read('quantity', { quantities: { a: 0, b: 500, c: 501, x: 1 } });
    expect([...(answer?.pieces ?? [])]).toEqual([['b', 500]]);
    expect(misread).toEqual([
      { code: 'unknown_option', optionIds: ['x'] },
      { code: 'quantity', optionIds: ['c'] },
    ]);
    for (const pieces of [-1, 0.5, Number.NaN, Infinity])
      expect(read('quantity', { quantities: { a: pieces } })).toMatchObject({ misread: [{ code: 'quantity', optionIds: ['a'] }] });
  });

  test('reads a text up to two thousand letters, and cuts what is longer', () => {
    expect(read('text', { text: 'x'.repeat(2_000) })).toEqual({ answer: { ...NO_ANSWER, text: 'x'.repeat(2_000) }, misread: [] });
    expect(read('text', { text: 'x'.repeat(2_001) })).toEqual({
      answer: { ...NO_ANSWER, text: 'x'.repeat(2_000) },
      misread: [{ code: 'text_too_long' }],
    });
    expect(read('text', { text: `${'x'.repeat(1_999)} y` }).answer?.text).toBe('x'.repeat(1_999));
  });

  test('of a photo chooses the first option of its group, if it has one, and no photo chooses none', () => {
    expect(read('photo', { photoId: 'p' }).answer).toEqual({ pieces: new Map([['a', 1]]), text: '', photoId: 'p' });
    expect(read('photo', { photoId: 'p' }, { options: [] }).answer).toEqual({ pieces: new Map(), text: '', photoId: 'p' });
    expect(read('photo', { photoId: '' }).answer).toEqual(NO_ANSWER);
  });
});

test('what min and max count are pieces, options, or that there is an answer at all', () => {
  const chosen = answerOf(
    group('multiple'),
    new Map([
      ['a', 2],
      ['b', 3],
    ]),
  );
  expect(countOf(group('quantity'), chosen)).toBe(5);
  expect(countOf(group('multiple'), chosen)).toBe(2);
  expect(countOf(group('text'), { ...NO_ANSWER, text: 'Ravi' })).toBe(1);
  expect(countOf(group('photo'), { ...chosen, photoId: 'p' })).toBe(1);
  for (const kind of ['text', 'photo', 'quantity', 'single'] as const) expect(countOf(group(kind), NO_ANSWER)).toBe(0);
});

test('only several and pieces may be more than one, whatever was stored', () => {
  expect((['single', 'colour', 'text', 'photo', 'multiple', 'quantity'] as const).map((kind) => maxOf(group(kind)))).toEqual([
    1, 1, 1, 1, 9, 9,
  ]);
});

test('an answer is one by its choices, its text or its photo', () => {
  expect(isAnswered(NO_ANSWER)).toBe(false);
  expect(isAnswered({ ...NO_ANSWER, pieces: new Map([['a', 1]]) })).toBe(true);
  expect(isAnswered({ ...NO_ANSWER, text: 'x' })).toBe(true);
  expect(isAnswered({ ...NO_ANSWER, photoId: 'x' })).toBe(true);
});

test('two answers are the same when nothing of them differs', () => {
  const answer = { pieces: new Map([['a', 1]]), text: 't', photoId: 'p' };
  expect(isSameAnswer(answer, answer)).toBe(true);
  expect(isSameAnswer(answer, { ...answer, pieces: new Map(answer.pieces) })).toBe(true);
  for (const other of [
    { ...answer, text: 'u' },
    { ...answer, photoId: 'q' },
    { ...answer, pieces: new Map([['a', 2]]) },
    { ...answer, pieces: new Map([['b', 1]]) },
    { ...answer, pieces: new Map() },
    { ...answer, pieces: new Map([...answer.pieces, ['b', 1]]) },
  ]) {
    expect(isSameAnswer(answer, other)).toBe(false);
    expect(isSameAnswer(other, answer)).toBe(false);
  }
});

test('an answer is told by its names, pieces by their number, a text by itself, and a photo without an option by its group', () => {
  const two = answerOf(
    group('multiple'),
    new Map([
      ['c', 1],
      ['a', 2],
    ]),
  );
  expect(wordsOfAnswer(group('multiple'), two)).toEqual(['A', 'C']);
  expect(wordsOfAnswer(group('quantity'), two)).toEqual(['A × 2', 'C × 1']);
  expect(wordsOfAnswer(group('text'), { ...NO_ANSWER, text: 'Ravi' })).toEqual(['Ravi']);
  expect(wordsOfAnswer(group('photo', { options: [] }), { ...NO_ANSWER, photoId: 'p' })).toEqual(['G']);
  for (const kind of ['multiple', 'quantity', 'text', 'photo'] as const) expect(wordsOfAnswer(group(kind), NO_ANSWER)).toEqual([]);
});
