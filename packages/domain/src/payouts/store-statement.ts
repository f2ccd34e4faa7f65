import type { CurrencyCode } from '../money/money.ts';

/** What a store was owed as a month began, what changed it, and what it was owed at the end. Above zero is owed to the store. */
export interface StoreStatement {
  /** "2026-11" */
  readonly month: string;
  readonly madeAt: string;
  readonly timeZone: string;
  readonly currency: CurrencyCode;
  readonly store: { readonly name: string; readonly legalName: string; readonly address: string; readonly gstin: string | null };
  readonly openingMinor: number;
  readonly rows: readonly StatementRow[];
  readonly closingMinor: number;
}

export interface StatementRow {
  readonly id: string;
  readonly at: string;
  readonly kind: string;
  readonly orderNumber: string | null;
  readonly reason: string | null;
  readonly changeMinor: number;
  /** After it. */
  readonly balanceMinor: number;
}
