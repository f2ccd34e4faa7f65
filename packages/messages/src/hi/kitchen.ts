import type { KitchenWords, TickSentences } from '../en/kitchen.ts';
import { numberIn } from '../sentences.ts';

export const kitchenHi = {
  states: { queued: 'कतार में', started: 'शुरू', baked: 'बेक हुआ', decorated: 'सजाया गया', boxed: 'डिब्बे में' },
  ticks: { queued: 'कतार में वापस', started: 'शुरू करें', baked: 'बेक हो गया', decorated: 'सज गया', boxed: 'डिब्बे में रखें' },
} satisfies KitchenWords;

export const ticksHi: TickSentences = {
  tick_refused_stale: () => 'इस बीच किसी और ने इस केक पर टैप कर दिया। अब जहाँ है, वह दिख रहा है।',
  tick_refused_order: () => 'यह ऑर्डर अभी रसोई में नहीं है।',
  tick_refused_skips: () => 'एक बार में एक क़दम: पहले उससे पहले वाला करें।',
  tick_refused_back_too_late: (params) => `टैप ${numberIn(params, 'minutes')} मिनट तक ही वापस लिया जा सकता है, और वह समय निकल गया।`,
  tick_refused_back_too_far: () => 'सिर्फ़ पिछला टैप वापस लिया जा सकता है।',
};
