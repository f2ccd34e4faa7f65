import type { RouterOutputs } from '@sweetspot/api';
import { cx } from '@sweetspot/ui';
import { Link } from 'react-router';
import { BellRing, Bike, ChefHat, Clock } from 'lucide-react';
import { useWords } from '../../app/words.ts';

/** Four figures that an admin looks at all day, each a link to its orders. Attention has a colour only while there is something to attend to. */
export function OrdersNow({ counts }: { counts: RouterOutputs['admin']['dashboard']['ordersNow'] }) {
  const words = useWords('dashboard');
  const figures = [
    { label: words.awaitingAcceptance, count: counts.awaitingAcceptance, list: 'status=placed', icon: BellRing, tone: 'text-honey-text' },
    { label: words.inKitchen, count: counts.inKitchen, list: 'situation=in_kitchen', icon: ChefHat, tone: 'text-ink' },
    { label: words.onTheWay, count: counts.onTheWay, list: 'status=out_for_delivery', icon: Bike, tone: 'text-ink' },
    { label: words.late, count: counts.late, list: 'situation=late', icon: Clock, tone: 'text-brick-text' },
  ];
  return (
    <dl className="grid grid-cols-2 overflow-hidden rounded-card border border-line bg-surface sm:grid-cols-4">
      {figures.map(({ label, count, list, icon: Icon, tone }) => (
        <div
          key={label}
          className="relative -mb-px flex flex-col-reverse justify-end gap-1 border-b border-line p-4 odd:border-r sm:border-r sm:p-5 sm:last:border-r-0 hover:bg-wash"
        >
          <dt className="flex items-start gap-2 text-sm text-ink-muted">
            <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
            <span>{label}</span>
          </dt>
          <dd className={cx('figures font-title text-3xl font-semibold', count > 0 ? tone : 'text-ink-muted')}>
            {/* The whole field is the link. */}
            <Link
              to={`/orders?${list}`}
              aria-label={words.figure(count, label)}
              className="-outline-offset-2! after:absolute after:inset-0"
            >
              {count}
            </Link>
          </dd>
        </div>
      ))}
    </dl>
  );
}
