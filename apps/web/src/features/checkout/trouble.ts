import { isLost, refusalFrom } from '@sweetspot/api/client';
import type { AppErrorView } from '@sweetspot/domain/errors/app-error';
import type { CurrencyCode } from '@sweetspot/domain/money/money';
import { sayError, sayField, type Locale, type Moment } from '@sweetspot/messages';
import type { Words } from '../../app/words.ts';
import { promoRefusalWords } from './promo-refusal.ts';

export type StepName = 'who' | 'where' | 'when' | 'pay';

/** What keeps an order from being placed, and at which step to say so. */
export interface Trouble {
  readonly step: StepName;
  readonly message: string;
  readonly refusal: AppErrorView | null;
}

const STEP_OF_FIELD: Readonly<Record<string, StepName>> = {
  contact: 'who',
  recipient: 'where',
  giftMessage: 'where',
  giftFrom: 'where',
  isSurprise: 'where',
  address: 'where',
  instructions: 'where',
  point: 'where',
};

/** The step where a refusal can be put right. */
export function stepOf(refusal: AppErrorView): StepName {
  switch (refusal.code) {
    case 'INPUT_INVALID': {
      const [path = ''] = Object.keys(refusal.data.fields);
      return STEP_OF_FIELD[path.split('.')[0] ?? ''] ?? 'pay';
    }
    case 'OUT_OF_RANGE':
    case 'FULFILMENT_UNAVAILABLE':
      return 'where';
    case 'SLOT_FULL':
    case 'SLOT_GONE':
    case 'HOLD_EXPIRED':
      return 'when';
    case 'CART_CHANGED':
      return refusal.data.changes.some(({ type }) => type === 'slot') ? 'when' : 'pay';
    default:
      return 'pay';
  }
}

interface Reading {
  readonly locale: Locale;
  readonly at: Moment;
  readonly currency: CurrencyCode;
}

function unansweredWords(error: unknown, at: StepName, words: Words<'checkout'>): string {
  if (at === 'pay') return isLost(error) ? words.lost : words.unsure;
  return isLost(error) ? words.unreached : words.unexpected;
}

/** A failed call as it is told; what nobody expected is told where the button is. */
export function troubleFrom(error: unknown, at: StepName, reading: Reading, words: Words<'checkout'>): Trouble {
  const refusal = refusalFrom(error);
  if (refusal === null) return { step: at, message: unansweredWords(error, at, words), refusal };
  const message =
    refusal.code === 'INPUT_INVALID'
      ? [...new Set(Object.values(refusal.data.fields))].map((key) => sayField(key, reading.locale)).join(' ')
      : refusal.code === 'PROMO_CODE_REFUSED'
        ? promoRefusalWords(refusal.data, words, reading)
        : sayError(refusal, reading.locale, reading);
  return { step: stepOf(refusal), message, refusal };
}
