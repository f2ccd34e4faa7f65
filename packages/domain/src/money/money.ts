/** ISO 4217 codes the product knows; the exponent table below is the single place that says how many minor units each has. */
export const CURRENCY_CODES = ['INR', 'USD', 'EUR', 'GBP', 'JPY'] as const;
export type CurrencyCode = (typeof CURRENCY_CODES)[number];

/** Whole minor units (paise, cents) and the currency they are of. Never a float. */
export interface Money {
  readonly amount: number;
  readonly currency: CurrencyCode;
}

interface CurrencyHabits {
  /** Decimal places of the major unit. */
  readonly exponent: number;
  /** Whole amounts are written without decimals where people do so: ₹894, but $894.00. */
  readonly hidesWholeDecimals: boolean;
}

const CURRENCIES: Readonly<Record<CurrencyCode, CurrencyHabits>> = {
  INR: { exponent: 2, hidesWholeDecimals: true },
  USD: { exponent: 2, hidesWholeDecimals: false },
  EUR: { exponent: 2, hidesWholeDecimals: false },
  GBP: { exponent: 2, hidesWholeDecimals: false },
  JPY: { exponent: 0, hidesWholeDecimals: true },
};

/** How many decimal places a currency has. */
export const currencyExponent = (currency: CurrencyCode): number => CURRENCIES[currency].exponent;

/** Minor units as a plain decimal ("-12.05"), exact at any size, as payment services and form fields want it. */
export function toDecimal({ amount, currency }: Money): string {
  const exponent = currencyExponent(currency);
  if (exponent === 0) return String(amount);
  const digits = String(Math.abs(amount)).padStart(exponent + 1, '0');
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}

// Building a formatter costs a hundred times more than using it.
const formatters = new Map<string, Intl.NumberFormat>();

function formatterFor(currency: CurrencyCode, locale: string): Intl.NumberFormat {
  const key = `${locale} ${currency}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    trailingZeroDisplay: CURRENCIES[currency].hidesWholeDecimals ? 'stripIfInteger' : 'auto',
  });
  formatters.set(key, made);
  return made;
}

/** What people read: `₹894`, `₹1,24,350.50`. Exact: the amount reaches the formatter as a decimal, never as a float. */
export function formatMoney(money: Money, locale: string): string {
  return formatterFor(money.currency, locale).format(toDecimal(money) as Intl.StringNumericLiteral);
}

/**
 * `numerator / denominator` to the nearest whole, a half going up (towards +∞, so -2.5 becomes -2). Exact for safe
 * integers: the division is done on what the remainder leaves, never on a fraction.
 */
export function roundHalfUp(numerator: number, denominator: number): number {
  const remainder = ((numerator % denominator) + denominator) % denominator;
  const whole = (numerator - remainder) / denominator;
  return whole + (remainder * 2 >= denominator ? 1 : 0);
}

const BASIS_POINTS = 10_000;

/** A share in basis points (1250 = 12.5 %), rounded half up once. Large amounts stay exact: only the part below a whole 10 000 is multiplied and rounded. */
export function percentOf(amountMinor: number, basisPoints: number): number {
  const rest = amountMinor % BASIS_POINTS;
  return ((amountMinor - rest) / BASIS_POINTS) * basisPoints + roundHalfUp(rest * basisPoints, BASIS_POINTS);
}

/** As it is written before an amount: "₹". */
export function currencySign(currency: CurrencyCode): string {
  const parts = new Intl.NumberFormat('en-IN', { style: 'currency', currency }).formatToParts(0);
  return parts.find(({ type }) => type === 'currency')?.value ?? currency;
}
