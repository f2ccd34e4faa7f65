import type { RouterOutputs } from '@sweetspot/api';
import type { CartChange } from '@sweetspot/domain/carts/cart-errors';
import type { AppErrorView } from '@sweetspot/domain/errors/app-error';
import { formatMoney, type CurrencyCode } from '@sweetspot/domain/money/money';
import { intlLocaleOf, say, type Locale } from '@sweetspot/messages';
import type { Words } from '../../app/words.ts';

type Part = RouterOutputs['checkout']['start']['part'];

/** What differs from what the customer saw, one sentence each; empty for any other refusal. */
export function changeSentences(refusal: AppErrorView | null, part: Part, locale: Locale, words: Words<'checkout'>): readonly string[] {
  if (refusal?.code !== 'PRICE_CHANGED' && refusal?.code !== 'CART_CHANGED') return [];
  const { currency } = part.subtotal;
  const nameOf = (lineId: string) => part.lines.find(({ id }) => id === lineId)?.cake.name ?? words.aCake;
  const changes = refusal.data.changes.map((change) => changeSentence(change, nameOf, currency, locale, words));
  if (refusal.code === 'CART_CHANGED') return changes;
  const money = (amount: number) => formatMoney({ amount, currency }, intlLocaleOf(locale));
  return [...changes, words.changedTotal(money(refusal.data.beforeMinor), money(refusal.data.nowMinor))];
}

function changeSentence(
  change: CartChange,
  nameOf: (lineId: string) => string,
  currency: CurrencyCode,
  locale: Locale,
  words: Words<'checkout'>,
): string {
  const money = (amount: number) => formatMoney({ amount, currency }, intlLocaleOf(locale));
  switch (change.type) {
    case 'price':
      return words.changedPrice(nameOf(change.lineId), money(change.beforeMinor), money(change.nowMinor));
    case 'option':
      return words.changedOption(nameOf(change.lineId), change.problems.map(({ phrase }) => say(phrase, locale)).join(' '));
    case 'cake_gone':
      return words.changedGone(nameOf(change.lineId));
    case 'slot':
      return words.changedSlot;
    case 'delivery_fee':
      return words.changedFee(money(change.beforeMinor), money(change.nowMinor));
  }
}
