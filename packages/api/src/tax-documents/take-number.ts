import type { TaxDocumentKind } from '@sweetspot/domain/tax/tax-document';
import { documentNumber } from '@sweetspot/domain/tax/document-number';
import { financialYearOf } from '@sweetspot/domain/tax/financial-year';
import { wallClock } from '@sweetspot/domain/slots/wall-clock';
import type { TxContext } from '../transaction.ts';

export interface TakenNumber {
  readonly financialYear: number;
  readonly sequence: number;
  readonly number: string;
  /** Never before that of the number before it, whichever transaction began first. */
  readonly issuedAt: Date;
}

/** The next number of a series, for good with the document that is written in this transaction: its row stays locked until then. */
export async function takeNumber(
  { tx, now, market }: TxContext,
  { store, kind }: { readonly store: { readonly id: string; readonly code: number }; readonly kind: TaxDocumentKind },
): Promise<TakenNumber> {
  const at = now();
  const financialYear = financialYearOf(wallClock(market.timeZone).dateOf(at));
  const [row] = await tx.$queryRaw<{ last: number; issuedAt: Date }[]>`
    insert into tax_document_series as series (store_id, kind, financial_year, last, last_issued_at)
    values (${store.id}::uuid, ${kind}::tax_document_kind, ${financialYear}, 1, ${at})
    on conflict (store_id, kind, financial_year)
      do update set last = series.last + 1, last_issued_at = greatest(series.last_issued_at, excluded.last_issued_at)
    returning last, last_issued_at as "issuedAt"`;
  if (row === undefined) throw new Error('A series answers with its number.');
  const { last: sequence, issuedAt } = row;
  return { financialYear, sequence, issuedAt, number: documentNumber({ kind, financialYear, storeCode: store.code, sequence }) };
}
