import { intlLocaleOf, moneyWords } from '@sweetspot/messages';
import { adminWords } from '@sweetspot/messages/admin';
import { Breakdown, type BreakdownRow } from '@sweetspot/ui';
import { LOCALE } from '../../app/reading.tsx';
import type { AdminOrder } from './order-page.tsx';

const words = moneyWords(LOCALE);
const rate = new Intl.NumberFormat(intlLocaleOf(LOCALE), { style: 'percent', maximumFractionDigits: 2 });

/** The one breakdown that shop, mail and console show too, and below it what of it is the platform's. */
export function OrderPrice({ whole: { order, commission } }: { whole: AdminOrder }) {
  const { lines, delivery, discount, taxIncluded, total } = order.breakdown;
  const rows: readonly BreakdownRow[] = [
    ...lines.map((line, at) => ({
      id: `line ${at}`,
      label: line.quantity === 1 ? line.label : `${line.quantity} × ${line.label}`,
      amount: line.total,
    })),
    ...(order.fulfilment === 'delivery' ? [{ id: 'delivery', label: words.delivery, amount: delivery }] : []),
    ...(discount.amount === 0
      ? []
      : [{ id: 'discount', label: words.discount, kind: 'saving' as const, amount: { ...discount, amount: -Math.abs(discount.amount) } }]),
    { id: 'total', label: words.total, kind: 'total', amount: total },
    ...taxIncluded.map(({ rateBp, amount }) => ({
      id: `tax ${rateBp}`,
      label: words.taxIncluded(rate.format(rateBp / 10_000)),
      kind: 'included' as const,
      amount,
    })),
    { id: 'commission', label: adminWords.orders.commission, kind: 'included', amount: commission },
  ];
  return <Breakdown rows={rows} />;
}
