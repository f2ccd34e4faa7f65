import type { TaxDocumentKind } from './tax-document.ts';

const LETTERS: Readonly<Record<TaxDocumentKind, string>> = { tax_invoice: 'T', bill_of_supply: 'B', credit_note: 'C' };

/** GST rule 46: letters, digits, dash and slash. */
const MOST_NUMBER_LENGTH = 16;

interface NumberedAs {
  readonly kind: TaxDocumentKind;
  /** In which its financial year began. */
  readonly financialYear: number;
  /** The store's own, counted from 1: one owner's stores share a GSTIN, and no two documents of a GSTIN share a number in a year. */
  readonly storeCode: number;
  /** From 1, without gaps. */
  readonly sequence: number;
}

/** "T2627/1A/0042": a tax invoice of 2026-27, of the store 1A, the forty-second. */
export function documentNumber({ kind, financialYear, storeCode, sequence }: NumberedAs): string {
  const years = [financialYear, financialYear + 1].map((year) => String(year % 100).padStart(2, '0')).join('');
  const number = `${LETTERS[kind]}${years}/${storeCode.toString(36).toUpperCase()}/${String(sequence).padStart(4, '0')}`;
  if (number.length > MOST_NUMBER_LENGTH) throw new RangeError('a document’s number has at most sixteen characters');
  return number;
}
