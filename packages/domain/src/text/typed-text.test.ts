import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameInput } from '../accounts/inputs.ts';
import { paragraphsInput } from './inputs.ts';
import { foldCode, tidyLine, tidyParagraphs } from './typed-text.ts';

const LEANING =
  'a1 -\u2212\u00a8\u0301\u200c\u200d\ufe0f\u20e3\u0663\u0905\u0915\u094d\u{1f3f4}\u{e0067}\u{e007f}\u{1f44d}\u{1f3fd}\u2800\ufc5e\u11a8\uff46\ufb01';

/** Any text, and text of what leans on its neighbours: joiners, marks, dressed letters, digits of other scripts, flags. */
const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...Array.from(LEANING)) }));

describe('a line of words', () => {
  test.each([
    'O’Brien-Śmigły ज्योति',
    'क्\u200dष',
    'शर\u094d\u200d',
    'नमस्\u200cते',
    'می\u200cخواهم',
    '👨\u200d👩\u200d👧 ❤\ufe0f 1\ufe0f\u20e3',
    '\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
  ])('%j stays as it was written', (text) => {
    expect(tidyLine(text)).toBe(text);
  });

  test.each([
    ['\u200bAsha\u202e Patil\ufeff', 'Asha Patil'],
    ['Asha\u00a0\u2003 Patil\t', 'Asha Patil'],
    ['As\u200dha', 'Asha'],
    ['As\u00adha\u0000', 'Asha'],
    ['\u2068Asha\u2069', 'Asha'],
    ['Jose\u0301', 'José'],
    ['Ａｓｈａ', 'Asha'],
    ['𝓐𝓼𝓱𝓪', 'Asha'],
    ['A\ud800sha', 'Asha'],
    ['Asha\nPatil', 'Asha Patil'],
    ['7\ufe0f', '7'],
    ['Asha\u{e0041}', 'Asha'],
    [`As${'\u0335'.repeat(60)}ha`, `As${'\u0335'.repeat(6)}ha`],
    ['\u064e Asha \u0301\u20dd', 'Asha'],
  ])('%j becomes %j', (typed, meant) => {
    expect(tidyLine(typed)).toBe(meant);
  });

  test.each([
    '\u200b',
    '\u202e\u202c',
    ' \u00a0\u3000 ',
    '\u3164',
    '\u2800',
    '\ufeff',
    '\u0000',
    '\u180e',
    '\u115f',
    '\u200d\u200c',
    '\u064e',
    '\u20dd\u0301',
  ])('nothing is left of %j, so a name of it is missing', (typed) => {
    expect(tidyLine(typed)).toBe('');
    expect(nameInput.safeParse(typed).error?.issues[0]?.message).toBe('name_required');
  });

  test('tidying twice changes nothing more, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = tidyLine(text);
        expect(tidyLine(once)).toBe(once);
      }),
    );
  });
});

test('paragraphs keep one empty line between them and nothing unseen', () => {
  expect(tidyParagraphs('\u200e\r\n Happy  day,\u2028\n\n\nAsha \u202e\n')).toBe('Happy day,\n\nAsha');
  expect(paragraphsInput().min(3).safeParse('\u200b\u200b\u200b').success).toBe(false);
});

test.each(['\n', '\r\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029'])('%j ends a line', (end) => {
  expect(tidyParagraphs(`Happy${end}day`)).toBe('Happy\nday');
});

describe('a code', () => {
  test.each([
    ['४१६००८', '416008'],
    ['٤١٦٠٠٨', '416008'],
    ['௪௧௬', '416'],
    ['𝟒𝟙𝟨', '416'],
    ['416–008', '416-008'],
    ['416−008', '416-008'],
    ['\u202a+91 98765\u00a043210\u202c', '+91 98765 43210'],
    ['ab\u200b12', 'ab12'],
    ['\u00a87', '7'],
    ['\u0663\u200d\u0663', '33'],
  ])('%j reads %j', (typed, read) => {
    expect(foldCode(typed)).toBe(read);
  });

  test('the digits of every script read as their values', () => {
    for (let code = 0; code <= 0x10ffff; code += 1) {
      if (!/^\p{Nd}$/u.test(String.fromCodePoint(code))) continue;
      const ten = Array.from({ length: 10 }, (_, value) => foldCode(String.fromCodePoint(code + value)));
      expect(ten.join('')).toBe('0123456789');
      code += 9;
    }
  });

  test('folding twice changes nothing more, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = foldCode(text);
        expect(foldCode(once)).toBe(once);
      }),
    );
  });
});

test.each(['\u0301\u0327', '\u0327\uff9e'])('%j piled on one letter by the hundred thousand are brought into no order', (marks) => {
  const piled = `a${marks.repeat(200_000)}b`;
  expect(tidyLine(piled).length).toBeLessThan(60);
  expect(foldCode(piled).length).toBeLessThan(40);
});
