import type { KitchenWords } from '../en/kitchen.ts';
import type { Begun } from '../language.ts';

export const kitchenHi = {
  states: { queued: 'कतार में', started: 'शुरू', baked: 'बेक हुआ', decorated: 'सजाया गया', boxed: 'डिब्बे में' },
} satisfies Begun<KitchenWords>;
