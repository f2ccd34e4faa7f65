import type { RouterOutputs } from '@sweetspot/api';
import { formatMoney, type Money } from '@sweetspot/domain/money/money';
import { intlLocaleOf } from '@sweetspot/messages';
import type { Words } from '../app/words.ts';

type Compared = Pick<RouterOutputs['orderChanges']['quote'], 'difference' | 'totalBefore' | 'totalAfter'>;

export const moneySaid = (amount: Money, { locale }: Words<'changes'>): string => formatMoney(amount, intlLocaleOf(locale));

/** How much more or less, of what is said to be more or less. */
export const withoutSign = ({ amount, currency }: Money): Money => ({ amount: Math.abs(amount), currency });

/** "₹400 more". */
export function differenceSaid({ difference }: Pick<Compared, 'difference'>, words: Words<'changes'>): string {
  if (difference.amount === 0) return words.samePrice;
  const said = moneySaid(withoutSign(difference), words);
  return difference.amount > 0 ? words.dearer(said) : words.cheaper(said);
}

/** "₹1,200 in all, instead of ₹800". */
export function totalSaid({ totalBefore, totalAfter }: Compared, words: Words<'changes'>): string {
  const after = moneySaid(totalAfter, words);
  return totalBefore.amount === totalAfter.amount ? words.stillInAll(after) : words.inAll(after, moneySaid(totalBefore, words));
}
