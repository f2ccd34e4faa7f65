import { formatMoney, type Money } from '@sweetspot/domain/money/money';
import { intlLocaleOf, type Locale } from './language.ts';

interface SaysDifference {
  readonly more: (amount: string) => string;
  readonly less: (amount: string) => string;
  readonly same: string;
}

/** "₹450 more", "₹100 less". */
export function differenceWords({ amount, currency }: Money, words: SaysDifference, locale: Locale): string {
  if (amount === 0) return words.same;
  const said = formatMoney({ amount: Math.abs(amount), currency }, intlLocaleOf(locale));
  return amount > 0 ? words.more(said) : words.less(said);
}
