/** ISO 4217 codes the product knows; the exponent table below is the single place that says how many minor units each has. */
export type CurrencyCode = 'INR' | 'USD' | 'EUR' | 'GBP' | 'JPY';

/** Whole minor units (paise, cents) and the currency they are of. Never a float. */
export interface Money {
  readonly amount: number;
  readonly currency: CurrencyCode;
}
