import type { MoneyState } from '@sweetspot/domain/payments/payment-state';
import { moneyWords } from '@sweetspot/messages';
import { Badge, type BadgeTone } from '@sweetspot/ui';
import { useWords } from '../../app/words.ts';

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
  const { locale } = useWords('orders');
  return <Badge tone={TONES[state]}>{moneyWords(locale).states[state]}</Badge>;
}
