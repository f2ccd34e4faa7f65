import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluateCustomization } from './evaluate-customization.ts';
import { buildGroup, buildOption, exampleCake } from './example-cake.ts';
import { graphemesOf, linesOf, paidCharacters, pipeableLines, roomOf, textProblems, tidyFor, tidyText } from './text.ts';

const room = { lines: 2, graphemesPerLine: 12 };
const inscription = buildGroup({ id: 'i', name: 'Inscription', kind: 'text', role: 'inscription', scripts: ['latin', 'devanagari'] });
const codes = (text: string, group = inscription) => textProblems(group, tidyText(text), room).map(({ code }) => code);

describe('what can be piped', () => {
  test.each(['Happy 30th!', 'José & Zoë', 'जन्मदिन शुभ', '“Asha” · R’s', 'क्‍षमा', 'श्री १२३', '𝓗𝓪𝓹𝓹𝔂', 'Ｈａｐｐｙ'])('%s', (text) => {
    expect(codes(text)).toEqual([]);
  });

  test.each([
    ['Love 🎂', ['text_characters']],
    [`Z${'\u0301'.repeat(40)}`, ['text_characters']],
    ['Привет', ['text_script']],
    ['生日快乐', ['text_script']],
    ['a\nb\nc', ['text_too_many_lines']],
    ['thirteen char', ['text_too_long']],
  ])('%j is refused with %j', (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  test('a baker who pipes only one script refuses the other', () => {
    expect(codes('शुभ', { ...inscription, scripts: ['latin'] })).toEqual(['text_script']);
    expect(codes('Hi', { ...inscription, scripts: ['devanagari'] })).toEqual(['text_script']);
  });

  test.each([
    'Happy Birthday\u200e',
    '\u202eHappy\u2066 Birthday\u202c',
    'Hap\u00adpy\u200b Birth\u200dday',
    '\ufeffHappy\u00a0Birthday\u0007',
  ])('%j is piped as Happy Birthday, and priced so', (text) => {
    expect(tidyText(text)).toBe('Happy Birthday');
    expect(paidCharacters(tidyText(text))).toBe(13);
  });

  test('what cannot be seen is named, should it come this far', () => {
    expect(textProblems(inscription, '\u0007', room)[0]?.phrase.params.characters).toEqual(['U+0007']);
  });
});

describe('why a text cannot be piped', () => {
  const phrases = (text: string, overrides: Partial<typeof inscription> = {}, size = room) =>
    textProblems({ ...inscription, ...overrides }, text, size).map(({ phrase }) => [phrase.key, phrase.params]);

  test('is told with the room there is and the first line that is too long for it', () => {
    expect(phrases('a\nb\nc')).toEqual([['customization.text_too_many_lines', { group: 'Inscription', lines: 3, max: 2 }]]);
    expect(phrases('short\nfar too long for it')).toEqual([
      ['customization.text_too_long', { group: 'Inscription', line: 2, length: 19, max: 12 }],
    ]);
    expect(phrases('twelve chars\ntwelve chars')).toEqual([]);
  });

  test('is told with up to five of the letters that are of another script, or of none', () => {
    expect(phrases('Привет да', { scripts: ['latin'] })).toEqual([
      ['customization.text_script', { group: 'Inscription', characters: ['П', 'р', 'и', 'в', 'е'], scripts: ['latin'] }],
    ]);
    expect(phrases('a🎂🎈🎁🎉🎊🥳')).toEqual([
      ['customization.text_characters', { group: 'Inscription', characters: ['🎂', '🎈', '🎁', '🎉', '🎊'] }],
    ]);
  });

  test('is told by Latin letters where the store named no script, and not for signs that every script shares', () => {
    expect(phrases('शुभ', { scripts: [] }).map(([key]) => key)).toEqual(['customization.text_script']);
    expect(phrases('Hi', { scripts: [] })).toEqual([]);
    expect(phrases('1 + 2 = 3!', { scripts: ['devanagari'] })).toEqual([]);
    expect(phrases('₹ 5 – “7”', { scripts: ['devanagari'] })).toEqual([]);
  });

  test('is told of letters under more marks than a word can need', () => {
    expect(phrases(`क${'\u0941'.repeat(11)}`)).toEqual([]);
    expect(phrases(`क${'\u0941'.repeat(12)}`).map(([key]) => key)).toEqual(['customization.text_characters']);
  });

  test('is told of a number of candles that is no number, or has too many digits', () => {
    const candles = { role: 'candle_number' } as const;
    const said = [['customization.digits_only', { group: 'Inscription', max: 3 }]];
    const three = { lines: 1, graphemesPerLine: 3 };
    expect(phrases('100', candles, three)).toEqual([]);
    for (const wrong of ['1000', '2.5', 'x', '']) expect(phrases(wrong, candles, three)).toEqual(said);
  });
});

test('the picture shows what of a text can be piped', () => {
  const piped = (text: string, size = room) => pipeableLines(inscription, text, size);
  expect(piped('Love 🎂\n🎂\nAsha')).toEqual(['Love']);
  expect(piped('thirteen chars\nb\nc')).toEqual(['thirteen cha', 'b']);
  expect(piped('a\nb', { lines: 0, graphemesPerLine: 9 })).toEqual([]);
});

test('an inscription has the room of its size, a note that of its paper, a number of candles that of the candles', () => {
  const sized = buildOption({ id: 's', name: 'S', inscriptionRoom: { lines: 9, graphemesPerLine: 9 } });
  expect(roomOf(inscription, sized)).toEqual({ lines: 9, graphemesPerLine: 9 });
  expect(roomOf(inscription, { ...sized, inscriptionRoom: null })).toEqual({ lines: 2, graphemesPerLine: 20 });
  expect(roomOf(inscription, null)).toEqual({ lines: 2, graphemesPerLine: 20 });
  expect(roomOf({ ...inscription, role: 'extras' }, sized)).toEqual({ lines: 8, graphemesPerLine: 60 });
  expect(roomOf({ ...inscription, role: 'candle_number' }, sized)).toMatchObject({ lines: 1 });
});

test('a number of candles is kept in plain digits, words in the lines they were written in', () => {
  expect(tidyFor({ ...inscription, role: 'candle_number' }, ' ३ ० ')).toBe('30');
  expect(tidyFor(inscription, ' Happy  day \n\n\n Asha ')).toBe('Happy day\nAsha');
  expect([linesOf(''), linesOf('a'), linesOf('a\nb')]).toEqual([[], ['a'], ['a', 'b']]);
  expect([graphemesOf('ab'), graphemesOf('é क्षि')]).toEqual([
    ['a', 'b'],
    ['é', ' ', 'क्षि'],
  ]);
});

test('letters are counted as people count them, and spaces are free', () => {
  expect(paidCharacters('क्षि य')).toBe(2);
  expect(paidCharacters('Happy birthday\nAsha')).toBe(17);
  expect([paidCharacters(''), paidCharacters(' \n ')]).toEqual([0, 0]);
});

test('tidying twice changes nothing more, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(tidyText(tidyText(text))).toBe(tidyText(text));
    }),
  );
});

test('ten thousand characters are answered with problems, not with a long wait or an exception', () => {
  for (const text of ['x'.repeat(10_000), 'क्षि '.repeat(2_000), '👨‍👩‍👧‍👦'.repeat(900)]) {
    const evaluation = evaluateCustomization(exampleCake, { selections: { inscription: { text } } });
    expect(evaluation.isOrderable).toBe(false);
    expect(evaluation.problems.every(({ groupId }) => groupId === 'inscription')).toBe(true);
    expect(JSON.stringify(evaluation.problems).length).toBeLessThan(2_000);
  }
});

test('ten thousand characters that nobody can see are no inscription', () => {
  for (const text of ['\u0000'.repeat(10_000), '\ud800'.repeat(10_000), '\u200b'.repeat(10_000)])
    expect(evaluateCustomization(exampleCake, { selections: { inscription: { text } } })).toEqual(
      evaluateCustomization(exampleCake, { selections: {} }),
    );
});
