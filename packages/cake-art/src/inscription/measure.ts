import { CONJUNCT_WIDTHS, DEVANAGARI_WIDTHS, HALF_FORM_WIDTHS, LATIN_WIDTHS } from './glyph-widths.ts';
import { scriptRuns } from './scripts.ts';

function table(source: string, letters: number): ReadonlyMap<string, number> {
  return new Map(
    source.split('\t').map((entry) => {
      const key = Array.from(entry).slice(0, letters).join('');
      return [key, Number(entry.slice(key.length)) / 1000];
    }),
  );
}

const LATIN = table(LATIN_WIDTHS, 1);
const DEVANAGARI = table(DEVANAGARI_WIDTHS, 1);
const HALF_FORMS = table(HALF_FORM_WIDTHS, 1);
const CONJUNCTS = table(CONJUNCT_WIDTHS, 2);

const VIRAMA = '्';
/** A letter that our fonts lack comes from the reader's own; most are no wider than this. */
const FOREIGN_WIDTH = 1;

function latinWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += LATIN.get(letter) ?? (/\p{M}|\p{Cf}/u.test(letter) ? 0 : FOREIGN_WIDTH);
  return width;
}

/** Letter by letter, as the font joins them: a pair that melts into one letter, half forms in front of a full one, signs on top. */
function devanagariWidth(text: string): number {
  const letters = Array.from(text);
  let width = 0;
  for (let index = 0; index < letters.length; index++) {
    const letter = letters[index] ?? '';
    const joins = letters[index + 1] === VIRAMA;
    const second = letters[index + 2];
    const melted = joins && second !== undefined ? CONJUNCTS.get(letter + second) : undefined;
    if (melted !== undefined) {
      width += melted;
      index += 2;
    } else if (joins && second !== undefined && HALF_FORMS.has(second)) {
      width += HALF_FORMS.get(letter) ?? FOREIGN_WIDTH;
      index += 1;
    } else {
      width += DEVANAGARI.get(letter) ?? 0;
    }
  }
  return width;
}

/** The width of a line in parts of the type size. */
export function measure(line: string): number {
  return scriptRuns(line).reduce((sum, { script, text }) => sum + (script === 'latin' ? latinWidth(text) : devanagariWidth(text)), 0);
}
