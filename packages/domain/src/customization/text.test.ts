import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluateCustomization } from './evaluate-customization.ts';
import { buildGroup, exampleCake } from './example-cake.ts';
import { paidCharacters, textProblems, tidyText } from './text.ts';

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

test('letters are counted as people count them, and spaces are free', () => {
  expect(paidCharacters('क्षि य')).toBe(2);
  expect(paidCharacters('Happy birthday\nAsha')).toBe(17);
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
