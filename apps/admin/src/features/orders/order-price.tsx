import { intlLocaleOf, moneyWords } from '@sweetspot/messages';
import { Breakdown, type BreakdownRow } from '@sweetspot/ui';
import type { AdminOrder } from './order-page.tsx';
import { useWords } from '../../app/words.ts';

/** The one breakdown that shop, mail and console show too, and below it what of it is the platform's. */
export function OrderPrice({ whole: { order, commission } }: { whole: AdminOrder }) {
  const orders = useWords('orders');
  const words = moneyWords(orders.locale);
  const rate = new Intl.NumberFormat(intlLocaleOf(orders.locale), { style: 'percent', maximumFractionDigits: 2 });
  const { lines, delivery, discount, promoCode, taxIncluded, total } = order.breakdown;
  const rows: readonly BreakdownRow[] = [
    ...lines.map((line, at) => ({
      id: `line ${at}`,
      label: line.quantity === 1 ? line.label : `${line.quantity} × ${line.label}`,
      amount: line.total,
    })),
    ...(order.fulfilment === 'delivery' ? [{ id: 'delivery', label: words.delivery, amount: delivery }] : []),
    ...(discount.amount === 0
      ? []
      : [
          {
            id: 'discount',
            label: words.discount(promoCode),
            kind: 'saving' as const,
            amount: { ...discount, amount: -Math.abs(discount.amount) },
          },
        ]),
    { id: 'total', label: words.total, kind: 'total', amount: total },
    ...taxIncluded.map(({ rateBp, amount }) => ({
      id: `tax ${rateBp}`,
      label: words.taxIncluded(rate.format(rateBp / 10_000)),
      kind: 'included' as const,
      amount,
    })),
    { id: 'commission', label: orders.commission, kind: 'included', amount: commission },
  ];
  return <Breakdown rows={rows} />;
}
