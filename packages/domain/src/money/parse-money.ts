import { foldCode } from '../text/typed-text.ts';
import { currencyExponent, type CurrencyCode, type Money } from './money.ts';

/**
 * What a person typed into a price field, or null when it is not an amount of that currency: more decimals than the
 * currency has are refused rather than rounded. Reads back whatever `formatMoney` writes for English and Hindi.
 */
export function parseMoney(text: string, currency: CurrencyCode): Money | null {
  const exponent = currencyExponent(currency);
  const plain = foldCode(text).replace(/[\s,]|[A-Z]{0,2}\p{Sc}|\b(?:INR|USD|EUR|GBP|JPY|Rs\.?)(?![A-Za-z])/gu, '');
  const match = /^(-?)(\d+)(?:\.(\d*))?$/.exec(plain);
  if (!match) return null;
  const [, sign, whole = '', fraction = ''] = match;
  if (fraction.length > exponent) return null;
  const amount = Number(whole + fraction.padEnd(exponent, '0'));
  if (!Number.isSafeInteger(amount)) return null;
  return { amount: sign === '-' && amount !== 0 ? -amount : amount, currency };
}
