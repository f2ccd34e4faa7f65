import type { KitchenState } from '@sweetspot/domain/kitchen/kitchen-state';
import type { TickRefusal } from '@sweetspot/domain/kitchen/kitchen-transitions';
import { counted } from '../language.ts';
import type { LooseSentences } from '../sentences.ts';
import { numberIn } from '../sentences.ts';

export interface KitchenWords {
  readonly states: Readonly<Record<KitchenState, string>>;
  /** The verb on the key that ticks a piece into the state. */
  readonly ticks: Readonly<Record<KitchenState, string>>;
}

export const kitchenEn = {
  states: { queued: 'Queued', started: 'Started', baked: 'Baked', decorated: 'Decorated', boxed: 'Boxed' },
  ticks: { queued: 'Back to queue', started: 'Start', baked: 'Baked', decorated: 'Decorated', boxed: 'Box' },
} satisfies KitchenWords;

export type TickSentences = LooseSentences<`tick_refused_${TickRefusal}`>;

export const ticksEn: TickSentences = {
  tick_refused_stale: () => 'Somebody ticked this piece meanwhile. Here is where it stands now.',
  tick_refused_order: () => 'The kitchen does not have this order now.',
  tick_refused_skips: () => 'One step at a time: tick the step before first.',
  tick_refused_back_too_late: (params) => {
    return `A tick can be taken back for ${counted(numberIn(params, 'minutes'), 'en', { one: 'minute', other: 'minutes' })}, and those are over.`;
  },
  tick_refused_back_too_far: () => 'Only the last tick can be taken back.',
};
