import type { RouterOutputs } from '@sweetspot/api';
import { intlLocaleOf, moneyWords, type Locale } from '@sweetspot/messages';
import { Breakdown, type BreakdownRow } from '@sweetspot/ui';
import { useLocale } from './reader.ts';

export type BreakdownView = RouterOutputs['orders']['track']['breakdown'];

const percent = (rateBp: number, locale: Locale): string =>
  new Intl.NumberFormat(intlLocaleOf(locale), { style: 'percent', maximumFractionDigits: 2 }).format(rateBp / 10_000);

/** The one breakdown, line by line, as the server added it up: nothing is computed here. */
export function breakdownRows(breakdown: BreakdownView, locale: Locale): readonly BreakdownRow[] {
  const words = moneyWords(locale);
  const { lines, subtotal, delivery, discount, promoCode, taxIncluded, total } = breakdown;
  return [
    ...lines.map(({ label, quantity, total: amount }, at) => ({ id: `line-${at}`, label: `${quantity} × ${label}`, amount })),
    ...(lines.length > 1 ? [{ id: 'subtotal', label: words.subtotal, amount: subtotal }] : []),
    { id: 'delivery', label: words.delivery, amount: delivery, ...(delivery.amount === 0 && { note: words.free }) },
    ...(discount.amount === 0
      ? []
      : [{ id: 'discount', label: words.discount(promoCode), amount: { ...discount, amount: -discount.amount }, kind: 'saving' as const }]),
    { id: 'total', label: words.total, amount: total, kind: 'total' as const },
    ...taxIncluded.map(({ rateBp, amount }) => ({
      id: `tax-${rateBp}`,
      label: words.taxIncluded(percent(rateBp, locale)),
      amount,
      kind: 'included' as const,
    })),
  ];
}

export function PriceBreakdown({ breakdown }: { breakdown: BreakdownView }) {
  return <Breakdown rows={breakdownRows(breakdown, useLocale())} />;
}
