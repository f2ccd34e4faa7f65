import type { ChoiceDifference } from '@sweetspot/domain/amendments/choice-differences';
import { exactSlotWords } from './dates.ts';
import type { Locale } from './language.ts';

interface SlotTimes {
  readonly startAt: string;
  readonly endAt: string;
}

interface Differing {
  readonly differences: readonly ChoiceDifference[];
  /** Of another slot: which it was, and which it is to be. */
  readonly slots: { readonly before: SlotTimes; readonly after: SlotTimes } | null;
}

/** What a change makes different of an order, old and new: answers to a cake's questions, or the time that it is for. */
export function shownDifferences(
  { differences, slots }: Differing,
  words: { readonly time: string; readonly locale: Locale },
  timeZone: string,
): readonly ChoiceDifference[] {
  if (slots === null) return differences;
  const said = ({ startAt, endAt }: SlotTimes) => exactSlotWords(new Date(startAt), new Date(endAt), words.locale, timeZone);
  return [{ group: words.time, role: 'time', was: said(slots.before), will: said(slots.after) }];
}
