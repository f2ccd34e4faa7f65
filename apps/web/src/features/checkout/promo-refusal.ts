import { formatMoney, type CurrencyCode } from '@sweetspot/domain/money/money';
import type { PromoRefusal } from '@sweetspot/domain/promotions/promo-code';
import { intlLocaleOf, whenWords, type Moment } from '@sweetspot/messages';
import type { Words } from '../../app/words.ts';

interface Reading {
  readonly at: Moment;
  readonly currency: CurrencyCode;
}

/** Why a code takes nothing off, and what would help. Only checkout says it, so its words come with that page. */
export function promoRefusalWords(
  refusal: PromoRefusal,
  { promoRefused: said, locale }: Words<'checkout'>,
  { at, currency }: Reading,
): string {
  const when = (instant: string) => whenWords(new Date(instant), locale, at);
  const money = (amount: number) => formatMoney({ amount, currency }, intlLocaleOf(locale));
  switch (refusal.because) {
    case 'unknown':
      return said.unknown;
    case 'other_store':
      return said.otherStore;
    case 'not_yet':
      return said.notYet(when(refusal.startsAt));
    case 'ended':
      return said.ended(when(refusal.endedAt));
    case 'used_up':
      return said.usedUp;
    case 'used_by_customer':
      return said.usedByCustomer(refusal.times);
    case 'below_minimum':
      return said.belowMinimum(money(refusal.minimumMinor), money(refusal.minimumMinor - refusal.subtotalMinor));
  }
}
