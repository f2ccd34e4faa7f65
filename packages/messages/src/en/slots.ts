import type { SlotRefusalCode } from '@sweetspot/domain/slots/offer-slots';
import { workingTimeWords, whenWords } from '../dates.ts';
import { outOfRange } from '../distances.ts';
import type { LooseSentences, Reading } from '../sentences.ts';
import { instantIn, numberIn } from '../sentences.ts';

/** Why a store has no slot at all. */
type NoSlotKey = 'slots_refused_no_delivery' | 'slots_refused_no_pickup' | 'slots_refused_none_free';
export type SlotSentences = LooseSentences<`slot_refused_${SlotRefusalCode}` | NoSlotKey>;

const until = (date: Date | null, { at }: Reading): string => (date && at ? ` until ${whenWords(date, 'en', at)}` : ' for now');

export const slotsEn: SlotSentences = {
  slot_refused_paused: (params, reading) => `The store takes no new orders${until(instantIn(params, 'until'), reading)}.`,
  slot_refused_out_of_range: (params) => outOfRange(numberIn(params, 'distanceMetres'), numberIn(params, 'radiusMetres')),
  slot_refused_cut_off: (params, { at }) => {
    const closedAt = instantIn(params, 'closedAt');
    return closedAt && at ? `Orders for this day closed ${whenWords(closedAt, 'en', at)}.` : 'Orders for this day have closed.';
  },
  slot_refused_notice: (params) =>
    `Too soon: this cake needs ${workingTimeWords(numberIn(params, 'minutes'), 'en')} of the kitchen’s working time.`,
  slot_refused_too_much_work: () => 'This is more than the kitchen can make in one slot. Split the order or call the store.',
  slot_refused_full: () => 'This slot is full.',
  slots_refused_no_delivery: () => 'This store does not deliver. You can collect your order instead.',
  slots_refused_no_pickup: () => 'This store offers no pick-up. It can deliver your order instead.',
  slots_refused_none_free: () => 'Nothing is free in the days this store plans ahead. Try a smaller order or another store.',
};
