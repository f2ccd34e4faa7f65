import { MAX_CANDLE_DIGITS } from './cake-design.ts';
import type { CustomizationProblem, InscriptionRoom, Option, OptionGroup, Script } from './customization.ts';
import { foldCode, tidyParagraphs } from '../text/typed-text.ts';
import { phrase } from './phrases.ts';

const INSCRIPTION_ROOM: InscriptionRoom = { lines: 2, graphemesPerLine: 20 };
/** A card or a note is written on paper, not on a cake. */
const NOTE_ROOM: InscriptionRoom = { lines: 8, graphemesPerLine: 60 };
const CANDLE_NUMBER_ROOM: InscriptionRoom = { lines: 1, graphemesPerLine: MAX_CANDLE_DIGITS };

/** What a text group has room for: the chosen size says for an inscription. */
export function roomOf(group: OptionGroup, size: Option | null): InscriptionRoom {
  if (group.role === 'candle_number') return CANDLE_NUMBER_ROOM;
  return group.role === 'inscription' ? (size?.inscriptionRoom ?? INSCRIPTION_ROOM) : NOTE_ROOM;
}

/** A text in the one form that its group keeps it in. */
export const tidyFor = (group: OptionGroup, raw: string): string =>
  group.role === 'candle_number' ? foldCode(raw).replaceAll(' ', '') : tidyText(raw);

/** Canonical text: composed letters, single spaces, nothing unseen, no empty lines. Equal-looking texts become equal. */
export function tidyText(raw: string): string {
  return tidyParagraphs(raw).replace(/\n+/g, '\n');
}

export const linesOf = (text: string): readonly string[] => (text === '' ? [] : text.split('\n'));

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
const PLAIN = /^[\x20-\x7e\n]*$/;

/** What a person counts as letters: one for "é", one for "क्षि". */
export function graphemesOf(text: string): readonly string[] {
  return PLAIN.test(text) ? text.split('') : Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** The graphemes a baker charges for; spaces and line breaks cost nothing. */
export const paidCharacters = (text: string): number => graphemesOf(text.replace(/\s/gu, '')).length;

/** Marks stacked on one letter beyond what any word of the two scripts needs are a prank, not writing. */
const MAX_CODE_POINTS_PER_GRAPHEME = 12;

const COMMON = /[\x20-\x40\x5b-\x60\x7b-\x7e\n‘’“”–—…·•°₹€£¡¿×½¼¾]/u;
const SCRIPT_LETTERS: Readonly<Record<Script, RegExp>> = {
  latin: /\p{Script=Latin}/u,
  devanagari: /\p{Script_Extensions=Devanagari}/u,
};
/** Joiners shape Devanagari conjuncts and mean nothing elsewhere. */
const JOINER = /[\u200c\u200d]/u;

const scriptsOf = (group: OptionGroup): readonly Script[] => (group.scripts.length > 0 ? group.scripts : ['latin']);

type Verdict = 'fine' | 'script' | 'character';

function judge(grapheme: string, scripts: readonly Script[]): Verdict {
  const characters = Array.from(grapheme);
  if (characters.length > MAX_CODE_POINTS_PER_GRAPHEME) return 'character';
  let verdict: Verdict = 'fine';
  let previous = '';
  for (const character of characters) {
    const isJoined = JOINER.test(character) && scripts.includes('devanagari') && SCRIPT_LETTERS.devanagari.test(previous);
    previous = character;
    if (isJoined || COMMON.test(character) || scripts.some((script) => SCRIPT_LETTERS[script].test(character))) continue;
    if (!/\p{L}/u.test(character) && !isOfAnotherScript(character)) return 'character';
    verdict = 'script';
  }
  return verdict;
}

const isOfAnotherScript = (character: string): boolean => Object.values(SCRIPT_LETTERS).some((letters) => letters.test(character));

const UNSEEN = /[\p{C}\p{Z}]/u;
/** Shows what cannot be seen: a bell is named U+0007. */
const nameOf = (grapheme: string): string => {
  const first = Array.from(grapheme)[0] ?? '';
  if (!UNSEEN.test(first)) return Array.from(grapheme).slice(0, MAX_CODE_POINTS_PER_GRAPHEME).join('');
  return `U+${(first.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
};

const EXAMPLES = 5;

/** What keeps this text off this cake; empty when it can be piped as it stands. Never throws, whatever the text. */
export function textProblems(group: OptionGroup, text: string, room: InscriptionRoom): readonly CustomizationProblem[] {
  const problems: CustomizationProblem[] = [];
  const report = (code: CustomizationProblem['code'], said: CustomizationProblem['phrase']) =>
    problems.push({ code, groupId: group.id, optionIds: [], phrase: said });

  if (group.role === 'candle_number') {
    const isNumber = /^[0-9]+$/.test(text) && text.length <= room.graphemesPerLine;
    if (!isNumber) report('text_characters', phrase('customization.digits_only', { group: group.name, max: room.graphemesPerLine }));
    return problems;
  }
  const lines = linesOf(text).map(graphemesOf);
  if (lines.length > room.lines) {
    report('text_too_many_lines', phrase('customization.text_too_many_lines', { group: group.name, lines: lines.length, max: room.lines }));
  }
  const longIndex = lines.findIndex(({ length }) => length > room.graphemesPerLine);
  const long = lines[longIndex];
  if (long) {
    const params = { group: group.name, line: longIndex + 1, length: long.length, max: room.graphemesPerLine };
    report('text_too_long', phrase('customization.text_too_long', params));
  }

  const scripts = scriptsOf(group);
  if (PLAIN.test(text) && scripts.includes('latin')) return problems;
  const refused: Record<'script' | 'character', Set<string>> = { script: new Set(), character: new Set() };
  for (const grapheme of lines.flat()) {
    const verdict = judge(grapheme, scripts);
    if (verdict !== 'fine' && refused[verdict].size < EXAMPLES) refused[verdict].add(nameOf(grapheme));
  }
  if (refused.script.size > 0) {
    report('text_script', phrase('customization.text_script', { group: group.name, characters: [...refused.script], scripts }));
  }
  if (refused.character.size > 0) {
    report('text_characters', phrase('customization.text_characters', { group: group.name, characters: [...refused.character] }));
  }
  return problems;
}

/** The part of a text that can be piped: what the picture shows while a text still has problems. */
export function pipeableLines(group: OptionGroup, text: string, room: InscriptionRoom): readonly string[] {
  const scripts = scriptsOf(group);
  return linesOf(text)
    .slice(0, room.lines)
    .map((line) =>
      graphemesOf(line)
        .filter((grapheme) => judge(grapheme, scripts) === 'fine')
        .slice(0, room.graphemesPerLine)
        .join('')
        .trim(),
    )
    .filter((line) => line !== '');
}
