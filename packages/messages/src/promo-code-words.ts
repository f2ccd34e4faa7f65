import { formatMoney, type Money } from '@sweetspot/domain/money/money';
import { promoDraftProblems, type PromoDraft } from '@sweetspot/domain/promotions/promo-draft';
import { dateWords, type Moment } from './dates.ts';
import type { PROMO_CODE_WORDS } from './en/promo-codes.ts';
import { intlLocaleOf, type Locale } from './language.ts';
import type { Said } from './groups.ts';
import { sayField } from './say-error.ts';

type Words = Said<Pick<typeof PROMO_CODE_WORDS, 'takesPercent' | 'takesAmount' | 'from' | 'uses' | 'perCustomer' | 'holds'>> & {
  readonly locale: Locale;
};

interface PromoCodeFacts {
  readonly percentBp: number | null;
  readonly most: Money | null;
  readonly amount: Money | null;
  readonly minimum: Money;
  readonly startsAt: string;
  readonly endsAt: string | null;
  readonly totalLimit: number | null;
  readonly perCustomerLimit: number | null;
  readonly usedCount: number;
}

/** What to say beside each box of a draft that its schema refused. */
export function promoDraftWords(
  issues: Parameters<typeof promoDraftProblems>[0],
  locale: Locale,
): Partial<Record<keyof PromoDraft, string>> {
  return Object.fromEntries(Object.entries(promoDraftProblems(issues)).map(([box, key]) => [box, sayField(key, locale)]));
}

/** A code's terms as phrases: what it takes off, when it holds, and how often. */
export function promoCodePhrases(promo: PromoCodeFacts, words: Words, moment: Moment) {
  const locale = intlLocaleOf(words.locale);
  const money = (amount: Money) => formatMoney(amount, locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 });
  const day = (at: Date) => dateWords(at, words.locale, moment);
  const takes =
    promo.amount === null
      ? words.takesPercent(percent.format((promo.percentBp ?? 0) / 10_000), promo.most && money(promo.most))
      : words.takesAmount(money(promo.amount));
  // It ends at the midnight after its last day.
  const until = promo.endsAt === null ? null : day(new Date(Date.parse(promo.endsAt) - 1));
  return {
    takes: promo.minimum.amount === 0 ? takes : `${takes}, ${words.from(money(promo.minimum))}`,
    holds: words.holds(day(new Date(promo.startsAt)), until),
    uses: [
      words.uses(promo.usedCount, promo.totalLimit),
      ...(promo.perCustomerLimit === null ? [] : [words.perCustomer(promo.perCustomerLimit)]),
    ].join(', '),
  };
}
