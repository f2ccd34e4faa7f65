import { marketOf } from '@sweetspot/domain/market/market';
import { toDecimal, type CurrencyCode } from '@sweetspot/domain/money/money';
import type { PaperLanguage } from './paper-words.ts';

interface Column {
  readonly label: string;
  /** Of the table's width, in hundredths. */
  readonly share: number;
  /** Figures stand at the right. */
  readonly isFigure: boolean;
}

export const text = (label: string, share: number): Column => ({ label, share, isFigure: false });
export const figure = (label: string, share: number): Column => ({ label, share, isFigure: true });

/** A paper in one language, ready to be set: page and PDF show the same words in the same order. */
export interface Sheet {
  readonly language: PaperLanguage;
  readonly title: string;
  /** Tells it from the others of its title. */
  readonly name: string;
  readonly madeAt: Date;
  /** Words that the law wants at the top. */
  readonly declaration: string | null;
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly parties: readonly { readonly label: string; readonly name: string; readonly lines: readonly string[] }[];
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  readonly sums: readonly { readonly label: string; readonly value: string; readonly isTotal: boolean }[];
  readonly notes: readonly string[];
}

/** Always with its paise, as books want it. */
export function amountsIn(currency: CurrencyCode, language: PaperLanguage) {
  const locale = marketOf('in').locales[language];
  const formats = {
    decimal: new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }),
    currency: new Intl.NumberFormat(locale, { style: 'currency', currency }),
  };
  return (amount: number, style: keyof typeof formats = 'decimal') =>
    formats[style].format(toDecimal({ amount, currency }) as Intl.StringNumericLiteral);
}
