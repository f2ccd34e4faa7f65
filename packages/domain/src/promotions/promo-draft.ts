import { parseMoney } from '../money/parse-money.ts';
import type { CurrencyCode } from '../money/money.ts';
import { addDays, wallClock, type LocalDate } from '../slots/wall-clock.ts';
import { foldCode } from '../text/typed-text.ts';
import type { PromoKind } from './promo-code.ts';

/** A new code as a form holds it: what is typed, as it is typed. */
export interface PromoDraft {
  readonly code: string;
  readonly kind: PromoKind;
  /** A percentage, or an amount. */
  readonly value: string;
  /** The most that a percentage takes off. */
  readonly most: string;
  readonly minimum: string;
  /** The first day, and the last one; local dates, or empty. */
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly totalLimit: string;
  readonly perCustomerLimit: string;
}

export const emptyPromoDraft = (today: LocalDate): PromoDraft => ({
  code: '',
  kind: 'percent',
  value: '',
  most: '',
  minimum: '',
  startsOn: today,
  endsOn: '',
  totalLimit: '',
  perCustomerLimit: '1',
});

interface Reading {
  readonly currency: CurrencyCode;
  readonly timeZone: string;
}

/**
 * What a draft asks for, to be judged by the input's schema: a box that cannot be read becomes what no schema takes. A code holds from
 * midnight of its first day, where the store is, to midnight after its last.
 */
export function readPromoDraft(draft: PromoDraft, { currency, timeZone }: Reading) {
  const { instantAt } = wallClock(timeZone);
  const minor = (typed: string) => (isEmpty(typed) ? null : (parseMoney(typed, currency)?.amount ?? Number.NaN));
  const midnight = (date: LocalDate) => (isEmpty(date) ? '' : instantAt(date, 0).toISOString());
  return {
    code: draft.code,
    terms:
      draft.kind === 'percent'
        ? { kind: draft.kind, percentBp: numberIn(draft.value, 100) ?? 0, mostMinor: minor(draft.most) }
        : { kind: draft.kind, amountMinor: minor(draft.value) ?? 0 },
    minimumMinor: minor(draft.minimum) ?? 0,
    startsAt: midnight(draft.startsOn),
    endsAt: isEmpty(draft.endsOn) ? null : midnight(addDays(draft.endsOn, 1)),
    totalLimit: numberIn(draft.totalLimit, 1),
    perCustomerLimit: numberIn(draft.perCustomerLimit, 1),
  };
}

const isEmpty = (typed: string): boolean => foldCode(typed) === '';

function numberIn(typed: string, unit: number): number | null {
  const plain = foldCode(typed).replace(/\s*%$/, '').replace(',', '.');
  if (plain === '') return null;
  // Two decimals of a percent are whole basis points; written in floats they are not.
  return /^\d+(?:\.\d{1,2})?$/.test(plain) ? Number((Number(plain) * unit).toFixed(6)) : Number.NaN;
}

const FIELDS: Readonly<Record<string, keyof PromoDraft>> = {
  'terms.percentBp': 'value',
  'terms.amountMinor': 'value',
  'terms.mostMinor': 'most',
  minimumMinor: 'minimum',
  startsAt: 'startsOn',
  endsAt: 'endsOn',
};

/** The box that a refused part of the input was read from. */
function promoDraftField(path: string): keyof PromoDraft {
  return FIELDS[path] ?? (path as keyof PromoDraft);
}

/** What is wrong with each box, by the key of the schema's message; the first of several. */
export function promoDraftProblems(
  issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
): Partial<Record<keyof PromoDraft, string>> {
  return Object.fromEntries(issues.toReversed().map(({ path, message }) => [promoDraftField(path.join('.')), message]));
}
