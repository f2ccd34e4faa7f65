import type { MoneyState } from '@sweetspot/domain/payments/payment-state';
import { moneyWords } from '@sweetspot/messages';
import { Badge, type BadgeTone } from '@sweetspot/ui';
import { LOCALE } from '../../app/reading.tsx';

const TONES: Readonly<Record<MoneyState, BadgeTone>> = {
  due: 'honey',
  authorized: 'sky',
  captured: 'leaf',
  partly_refunded: 'plain',
  refunded: 'plain',
  voided: 'plain',
  failed: 'brick',
  not_due: 'plain',
};

export function MoneyStateBadge({ state }: { state: MoneyState }) {
  return <Badge tone={TONES[state]}>{moneyWords(LOCALE).states[state]}</Badge>;
}
