import type { CurrencyCode } from '@sweetspot/domain/money/money';
import { parseMoney } from '@sweetspot/domain/money/parse-money';
import { foldCode } from '@sweetspot/domain/text/typed-text';

/** What no schema accepts: a box that holds something else than a number is refused by its field, in its own words. */
const UNREADABLE = Number.NaN;

/** Minor units; null for an empty box. */
export function readMoney(text: string, currency: CurrencyCode): number | null {
  return foldCode(text) === '' ? null : (parseMoney(text, currency)?.amount ?? UNREADABLE);
}

/** `unit` times what is written, to the nearest whole: hours as minutes by 60. Null for an empty box. */
export function readNumber(text: string, unit: number): number | null {
  const typed = foldCode(text).replace(',', '.');
  if (typed === '') return null;
  return /^-?\d+(?:\.\d+)?$/.test(typed) ? Math.round(Number(typed) * unit) : UNREADABLE;
}
