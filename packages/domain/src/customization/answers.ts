import type { Option, OptionGroup, Selection } from './customization.ts';
import { tidyFor } from './text.ts';

/** One group's selection, whatever its kind, in the one form the rules and the price read. */
export interface Answer {
  /** Chosen options in the group's order, with their pieces (1 but for quantity groups). A photo chooses its group's first option, if it has one. */
  readonly pieces: ReadonlyMap<string, number>;
  readonly text: string;
  readonly photoId: string;
}

/** By group id; every group of the cake has one, hidden groups too, so that showing one again finds what was chosen. */
export type Answers = ReadonlyMap<string, Answer>;

export const NO_ANSWER: Answer = { pieces: new Map(), text: '', photoId: '' };

/** Guards sums against absurd orders; a group's own max is nearly always smaller. */
export const MAX_PIECES = 500;

export const hasOptions = (group: OptionGroup): boolean => group.kind !== 'text' && group.kind !== 'photo';

/** How many may be chosen: the kinds that hold one answer hold one whatever the stored max says. */
export const maxOf = (group: OptionGroup): number => (group.kind === 'multiple' || group.kind === 'quantity' ? group.max : 1);

export const isAnswered = ({ pieces, text, photoId }: Answer): boolean => pieces.size > 0 || text !== '' || photoId !== '';

/** What min and max count: options, pieces, or whether there is a text or photo. */
export function countOf(group: OptionGroup, answer: Answer): number {
  if (group.kind === 'quantity') return [...answer.pieces.values()].reduce((sum, pieces) => sum + pieces, 0);
  return hasOptions(group) ? answer.pieces.size : Number(isAnswered(answer));
}

/** The answer with these pieces, brought into the group's order, so that the order of clicks never matters. */
export function answerOf(group: OptionGroup, pieces: ReadonlyMap<string, number>): Answer {
  const ordered = new Map<string, number>();
  for (const { id } of group.options) {
    const count = pieces.get(id);
    if (count) ordered.set(id, count);
  }
  return { ...NO_ANSWER, pieces: ordered };
}

const isWholePieces = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= MAX_PIECES;

export type Misread =
  | { readonly code: 'wrong_kind' }
  | { readonly code: 'unknown_option'; readonly optionIds: readonly string[] }
  | { readonly code: 'quantity'; readonly optionIds: readonly string[] }
  | { readonly code: 'text_too_long' };

export const MAX_TEXT_LENGTH = 2000;

/** Understands a selection of the given group. What it cannot understand is left out of the answer and named, never guessed at. */
export function readSelection(
  group: OptionGroup,
  selection: Selection,
): { readonly answer: Answer | null; readonly misread: readonly Misread[] } {
  if (group.kind === 'text') return 'text' in selection ? readText(group, selection.text) : WRONG_KIND;
  if (group.kind === 'photo') return 'photoId' in selection ? { answer: photoAnswer(group, selection.photoId), misread: [] } : WRONG_KIND;
  if (group.kind === 'quantity') return 'quantities' in selection ? readQuantities(group, selection.quantities) : WRONG_KIND;
  if (!('optionIds' in selection)) return WRONG_KIND;
  const known = new Set(group.options.map(({ id }) => id));
  const unknown = selection.optionIds.filter((id) => !known.has(id));
  const answer = answerOf(group, new Map(selection.optionIds.map((id) => [id, 1])));
  return { answer, misread: unknown.length > 0 ? [{ code: 'unknown_option', optionIds: unknown }] : [] };
}

const WRONG_KIND = { answer: null, misread: [{ code: 'wrong_kind' }] } as const;

function readText(group: OptionGroup, raw: string) {
  const text = tidyFor(group, raw);
  if (text.length <= MAX_TEXT_LENGTH) return { answer: { ...NO_ANSWER, text }, misread: [] };
  const cut = tidyFor(group, text.slice(0, MAX_TEXT_LENGTH));
  return { answer: { ...NO_ANSWER, text: cut }, misread: [{ code: 'text_too_long' }] as const };
}

function photoAnswer(group: OptionGroup, photoId: string): Answer {
  const first = group.options[0];
  return photoId === '' ? NO_ANSWER : { pieces: new Map(first ? [[first.id, 1]] : []), text: '', photoId };
}

function readQuantities(group: OptionGroup, quantities: Readonly<Record<string, number>>) {
  const known = new Set(group.options.map(({ id }) => id));
  const entries = Object.entries(quantities);
  const unknown = entries.filter(([id]) => !known.has(id)).map(([id]) => id);
  const impossible = entries.filter(([id, pieces]) => known.has(id) && !isWholePieces(pieces)).map(([id]) => id);
  const misread: Misread[] = [];
  if (unknown.length > 0) misread.push({ code: 'unknown_option', optionIds: unknown });
  if (impossible.length > 0) misread.push({ code: 'quantity', optionIds: impossible });
  return { answer: answerOf(group, new Map(entries.filter(([, pieces]) => isWholePieces(pieces)))), misread };
}

/** The wire form of an answer; readSelection gives the answer back. */
export function toSelection(group: OptionGroup, answer: Answer): Selection {
  if (group.kind === 'text') return { text: answer.text };
  if (group.kind === 'photo') return { photoId: answer.photoId };
  if (group.kind === 'quantity') return { quantities: Object.fromEntries(answer.pieces) };
  return { optionIds: [...answer.pieces.keys()] };
}

export function isSameAnswer(a: Answer, b: Answer): boolean {
  if (a === b) return true;
  if (a.text !== b.text || a.photoId !== b.photoId || a.pieces.size !== b.pieces.size) return false;
  for (const [id, pieces] of a.pieces) if (b.pieces.get(id) !== pieces) return false;
  return true;
}

/** The chosen options themselves, in the group's order. */
export const chosenOptions = (group: OptionGroup, answer: Answer): readonly Option[] =>
  group.options.filter(({ id }) => answer.pieces.has(id));

/** What was chosen, word by word: "Nuts", "Candle × 12", the text itself. Empty where nothing was. */
export function wordsOfAnswer(group: OptionGroup, answer: Answer): readonly string[] {
  if (!isAnswered(answer)) return [];
  if (group.kind === 'text') return [answer.text];
  const names = chosenOptions(group, answer).map(({ id, name }) =>
    group.kind === 'quantity' ? `${name} × ${answer.pieces.get(id)}` : name,
  );
  // A photo's group need not have an option.
  return names.length > 0 ? names : [group.name];
}
