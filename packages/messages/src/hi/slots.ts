import { workingTimeWords, whenWords } from '../dates.ts';
import type { SlotSentences } from '../en/slots.ts';
import { kilometres } from '../distances.ts';
import { instantIn, numberIn } from '../sentences.ts';

/** "10 किमी तक, और यह 10 किमी दूर है" would explain nothing. */
export function outOfRangeHi(distanceMetres: number, radiusMetres: number): string {
  const [distance, radius] = [kilometres(distanceMetres), kilometres(radiusMetres)];
  const away = distance === radius ? `${radius} किमी से थोड़ा ज़्यादा` : `${distance} किमी`;
  return `दुकान ${radius} किमी तक पहुँचाती है, और यह पता ${away} दूर है।`;
}

export const slotsHi: SlotSentences = {
  slot_refused_paused: (params, { at }) => {
    const until = instantIn(params, 'until');
    return until && at ? `दुकान ${whenWords(until, 'hi', at)} तक नए ऑर्डर नहीं लेती।` : 'दुकान अभी नए ऑर्डर नहीं लेती।';
  },
  slot_refused_out_of_range: (params) => outOfRangeHi(numberIn(params, 'distanceMetres'), numberIn(params, 'radiusMetres')),
  slot_refused_cut_off: (params, { at }) => {
    const closedAt = instantIn(params, 'closedAt');
    return closedAt && at ? `इस दिन के ऑर्डर ${whenWords(closedAt, 'hi', at)} बंद हो गए।` : 'इस दिन के ऑर्डर बंद हो चुके हैं।';
  },
  slot_refused_notice: (params) => `यह बहुत जल्दी है: इस केक को रसोई के ${workingTimeWords(numberIn(params, 'minutes'), 'hi')} चाहिए।`,
  slot_refused_too_much_work: () => 'इतना रसोई एक समय में नहीं बना सकती। ऑर्डर बाँट दें या दुकान को फ़ोन करें।',
  slot_refused_full: () => 'यह समय भर चुका है।',
  slots_refused_no_delivery: () => 'यह दुकान डिलीवरी नहीं करती। ऑर्डर आप ख़ुद ले जा सकते हैं।',
  slots_refused_no_pickup: () => 'इस दुकान से ऑर्डर ले जाया नहीं जा सकता। वे पहुँचा सकते हैं।',
  slots_refused_none_free: () => 'दुकान जितने दिन आगे की सोचती है, उनमें कुछ ख़ाली नहीं है। छोटा ऑर्डर या दूसरी दुकान आज़माएँ।',
};
