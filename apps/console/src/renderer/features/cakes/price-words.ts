import { intlLocaleOf } from '@sweetspot/messages';
import type { OptionPrice } from '@sweetspot/domain/customization/customization';
import { formatMoney, type CurrencyCode } from '@sweetspot/domain/money/money';
import type { Words } from '../../app/words.ts';

/** What an option costs, short enough for a table: "₹120", "free", "₹10 a letter after 10". */
export function priceWords(price: OptionPrice, currency: CurrencyCode, { prices: words, locale }: Words<'options'>): string {
  const money = (amount: number) => formatMoney({ amount, currency }, intlLocaleOf(locale));
  const extra = (amount: number) => (amount > 0 ? words.more(money(amount)) : money(amount));
  switch (price.type) {
    case 'fixed':
      return price.amountMinor === 0 ? words.free : extra(price.amountMinor);
    case 'per_size':
      return words.perSize(money(Math.min(price.otherwiseMinor, ...Object.values(price.amountsMinor))));
    case 'percent':
      return words.percent(
        new Intl.NumberFormat(intlLocaleOf(locale), { style: 'percent', maximumFractionDigits: 2 }).format(price.basisPoints / 10_000),
      );
    case 'per_character':
      return words.perCharacter(money(price.amountMinor), price.freeCharacters);
    case 'per_piece':
      return words.perPiece(money(price.amountMinor));
  }
}
