/** Nobody types these on purpose: controls, marks of direction, byte order marks, fillers, joiners, lone halves of characters. */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Co}\p{Default_Ignorable_Code_Point}]/gu;

/** Letters whose conjuncts and vowel signs joiners shape: the scripts of South Asia, and Arabic. */
const SHAPED = `[${[
  'Arabic',
  'Devanagari',
  'Bengali',
  'Gujarati',
  'Gurmukhi',
  'Kannada',
  'Malayalam',
  'Oriya',
  'Sinhala',
  'Tamil',
  'Telugu',
]
  .map((script) => String.raw`\p{Script_Extensions=${script}}`)
  .join('')}]`;

/** What cannot be seen and is still part of what was written. */
const MEANT = new RegExp(
  [
    String.raw`(?<=${SHAPED})[\u200c\u200d](?=${SHAPED})`,
    // A half letter at the end of a word: a virama and a joiner.
    String.raw`(?<=[\u094d\u09cd\u0acd\u0d4d])\u200d`,
    String.raw`(?<=\p{Extended_Pictographic})\ufe0f|(?<=[0-9#*])\ufe0f(?=\u20e3)`,
    String.raw`(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d(?=\p{Extended_Pictographic})`,
    // The flags of England, Scotland and Wales are spelled in tags.
    String.raw`(?<=\u{1f3f4}[\u{e0020}-\u{e007e}]{0,6})[\u{e0020}-\u{e007f}]`,
  ].join('|'),
  'uy',
);

function isMeant(text: string, at: number): boolean {
  MEANT.lastIndex = at;
  return MEANT.test(text);
}

/** Plain letters and digits dressed up: of full width, ligatures, the bold and script that people paste from social networks. */
const DRESSED = /[\uff01-\uff5e\u{1d400}-\u{1d7ff}\ufb00-\ufb06]/gu;

/** No script stacks more on one letter; what stands so high or so low lies over other people's lines. */
const STACKED = /(\p{M}{6})\p{M}[\p{M}\u200c\u200d]*/gu;
/** Accents and vowel signs with no letter to stand on. */
const ORPHANED = /(^| )\p{M}[\p{M}\u200c\u200d]*/gu;

/** The blank of Braille is no space to Unicode, but it is to the eye. */
const SPACES = /[\s\p{Z}\u2800]+/gu;
const LINE_ENDS = /\r\n|[\n-\r\u0085\u2028\u2029]/u;

/** More than any letter has; to bring thousands into their order takes minutes. The last two become marks in the plainer of the forms. */
const PILED = /([\p{M}\uff9e\uff9f]{30})[\p{M}\uff9e\uff9f]+/gu;

/** Letters and their marks in the one form. */
const composed = (text: string, form: 'NFC' | 'NFKC'): string => text.replace(PILED, '$1').normalize(form);

function tidyOnce(raw: string): string {
  const seen = raw
    .replace(SPACES, ' ')
    .replace(UNSEEN, (found, at: number, whole: string) => (isMeant(whole, at) ? found : ''))
    .replace(DRESSED, (letter) => letter.normalize('NFKC'));
  return composed(seen, 'NFC').replace(STACKED, '$1').replace(ORPHANED, '$1').replace(SPACES, ' ').trim();
}

/**
 * One line of human words as it was meant: a name, a street, a reason. What cannot be seen is gone, a run of spaces is one, letters are
 * composed; accents, other scripts with their joiners and emoji stay. Empty when nothing visible was typed.
 */
export function tidyLine(raw: string): string {
  let before = raw;
  let tidy = tidyOnce(before);
  // What stood beside a character may be gone now, and with it what made the character meant.
  while (tidy !== before) {
    before = tidy;
    tidy = tidyOnce(before);
  }
  return tidy;
}

/** The same for words of several lines. One empty line between paragraphs stays. */
export function tidyParagraphs(raw: string): string {
  return raw
    .split(LINE_ENDS)
    .map(tidyLine)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const OTHER_DIGIT = /(?![0-9])\p{Nd}/gu;
const DIGIT = /^\p{Nd}$/u;

/** Every script's ten digits stand in a row, some rows behind one another, so a digit's value is how many stand before it. */
function digitOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  let before = 0;
  while (DIGIT.test(String.fromCodePoint(code - before - 1))) before += 1;
  return String(before % 10);
}

const DASHES = /[\p{Pd}\u2212]/gu;

/**
 * What was typed as a code or a number (mobile, postal code, licence, quantity, price), for whoever reads it next: digits of any script
 * as 0 to 9, any dash as "-", any spaces as one, and nothing that cannot be seen.
 */
export function foldCode(raw: string): string {
  return tidyLine(composed(raw, 'NFKC').replace(OTHER_DIGIT, digitOf).replace(DASHES, '-'));
}
