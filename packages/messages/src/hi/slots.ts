import type { SlotSentences } from '../en/slots.ts';
import { durationWords } from '../dates.ts';
import { numberIn } from '../sentences.ts';

export const slotsHi: Partial<SlotSentences> = {
  slot_refused_notice: (params) => `यह बहुत जल्दी है: इस केक को रसोई के ${durationWords(numberIn(params, 'minutes'), 'hi')} चाहिए।`,
  slot_refused_full: () => 'यह समय भर चुका है।',
  slot_refused_cut_off: () => 'इस दिन के ऑर्डर बंद हो चुके हैं।',
};
