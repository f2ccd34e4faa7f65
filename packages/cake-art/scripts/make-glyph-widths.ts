/**
 * Writes src/inscription/glyph-widths.ts from the fonts that the words are piped in. Run it again when a font package changes.
 * Devanagari is measured as HarfBuzz shapes it: a sign by what it adds to its consonant, a consonant that loses its
 * vowel by what it leaves in front of the next, and the pairs that melt into one letter each by themselves.
 */
import { writeFileSync } from 'node:fs';
import { shapedWidth } from '../src/inscription/shape-text.ts';

const BASE = 'क';
const VIRAMA = '्';
const CONSONANTS = Array.from({ length: 0x939 - 0x915 + 1 }, (_, index) => String.fromCodePoint(0x915 + index));
const LATIN = [
  ...Array.from({ length: 0x17f - 0x20 + 1 }, (_, index) => 0x20 + index).filter((code) => code < 0x7f || code > 0x9f),
  0x2013,
  0x2014,
  0x2018,
  0x2019,
  0x201c,
  0x201d,
  0x2026,
  0x20b9,
];

function unit(text: string, script: 'latin' | 'devanagari'): number {
  return Math.round((shapedWidth(text, script) ?? 0) * 1000);
}

const latin: Record<string, number> = {};
for (const code of LATIN) {
  const character = String.fromCodePoint(code);
  if (shapedWidth(character, 'latin') !== undefined) latin[character] = unit(character, 'latin');
}

const base = unit(BASE, 'devanagari');
const devanagari: Record<string, number> = {};
for (let code = 0x900; code <= 0x97f; code++) {
  const character = String.fromCodePoint(code);
  const isSign = /\p{M}/u.test(character);
  if (shapedWidth(character, 'devanagari') === undefined) continue;
  devanagari[character] = isSign ? Math.max(0, unit(BASE + character, 'devanagari') - base) : unit(character, 'devanagari');
}

const half: Record<string, number> = {};
for (const consonant of CONSONANTS) half[consonant] = Math.max(0, unit(consonant + VIRAMA + BASE, 'devanagari') - base);

const joined: Record<string, number> = {};
for (const first of CONSONANTS) {
  for (const second of CONSONANTS) {
    const width = unit(first + VIRAMA + second, 'devanagari');
    const guess = (half[first] ?? 0) + (devanagari[second] ?? 0);
    if (Math.abs(width - guess) > 60) joined[first + second] = width;
  }
}

/** Runs of neighbouring code points as one list, so that the table stays a few lines. */
function compact(name: string, widths: Record<string, number>): string {
  const entries = Object.entries(widths).map(([text, width]) => `${text}${width}`);
  return `export const ${name} = ${JSON.stringify(entries.join('\t'))};`;
}

const source = `/* Made by scripts/make-glyph-widths.ts. Thousandths of the type size: each text is followed by its width. */
${compact('LATIN_WIDTHS', latin)}
${compact('DEVANAGARI_WIDTHS', devanagari)}
/** A consonant that has lost its vowel, in front of another. */
${compact('HALF_FORM_WIDTHS', half)}
/** Two consonants that melt into one letter. */
${compact('CONJUNCT_WIDTHS', joined)}
`;
writeFileSync(new URL('../src/inscription/glyph-widths.ts', import.meta.url), source);
