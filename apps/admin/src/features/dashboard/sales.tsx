import type { RouterOutputs } from '@sweetspot/api';
import { Money, Skeleton, Table, TableBody, TableCell, TableHead, TableHeaderCell } from '@sweetspot/ui';
import { lazy, Suspense, type ReactNode } from 'react';
import { Link } from 'react-router';
import { daysIn, type DayRange } from '../../app/day-range.ts';
import { textLink } from '../../app/page.tsx';
import { dayLabel } from '../../app/reading.tsx';
import { useWords } from '../../app/words.ts';

// The chart library is as large as the rest of the app together.
const DayChart = lazy(async () => ({ default: (await import('./day-chart.tsx')).DayChart }));

type Figures = RouterOutputs['admin']['dashboard'];

interface SalesProps {
  days: Figures['days'];
  totals: Figures['totals'];
  range: DayRange;
  storeId: string | null;
  /** Figures of the range chosen before, shown until the new ones are there. */
  isOld: boolean;
}

/** The list of the orders that a figure of these days adds up. */
function soldOrders({ from, to }: DayRange, storeId: string | null): string {
  return `/orders?${new URLSearchParams({ situation: 'sold', from, to, ...(storeId !== null && { store: storeId }) })}`;
}

export function Sales({ days, totals, range, storeId, isOld }: SalesProps) {
  const words = useWords('dashboard');
  const length = daysIn(range);
  const list = soldOrders(range, storeId);
  const revenueTitle = words.revenueFinding(totals.revenue.amount, totals.revenueBefore.amount, length);
  const ordersTitle = words.ordersFinding(totals.orders, totals.ordersBefore, length);
  return (
    <div aria-busy={isOld} className={isOld ? 'grid gap-8 opacity-60 transition-opacity' : 'grid gap-8 transition-opacity'}>
      <div className="grid gap-x-10 gap-y-8 xl:grid-cols-2 xl:grid-rows-[auto_auto] xl:gap-y-4">
        <Chart
          title={revenueTitle}
          name={words.revenue}
          now={<Money amount={totals.revenue} />}
          before={<Money amount={totals.revenueBefore} />}
          length={length}
          list={list}
        >
          <DayChart days={days} what="revenue" />
        </Chart>
        <Chart title={ordersTitle} name={words.orders} now={totals.orders} before={totals.ordersBefore} length={length} list={list}>
          <DayChart days={days} what="orders" />
        </Chart>
      </div>
      <p className="text-sm text-ink-muted">{words.counts}</p>
      <FiguresTable days={days} totals={totals} storeId={storeId} />
    </div>
  );
}

interface ChartProps {
  title: string;
  name: string;
  now: ReactNode;
  before: ReactNode;
  length: number;
  /** Where the orders behind it are listed. */
  list: string;
  children: ReactNode;
}

function Chart({ title, name, now, before, length, list, children }: ChartProps) {
  const words = useWords('dashboard');
  return (
    <figure className="grid content-start gap-4 xl:row-span-2 xl:grid-rows-subgrid">
      {/* Side by side, both charts begin on one line, however long their titles are. */}
      <figcaption className="grid content-start gap-1">
        <h3 className="font-title text-xl font-semibold text-balance">{title}</h3>
        <p className="figures flex flex-wrap items-baseline gap-x-5 text-sm text-ink-muted">
          <Link to={list} className="rounded-mark hover:underline">
            <span>{`${name} `}</span>
            <span className="text-lg font-semibold text-ink">{now}</span>
          </Link>
          <span>
            <span>{words.before(length)}</span> <span>{before}</span>
          </span>
        </p>
      </figcaption>
      <Suspense fallback={<Skeleton className="h-64" />}>{children}</Suspense>
    </figure>
  );
}

/** The same figures for those who read rather than look. */
function FiguresTable({ days, totals, storeId }: Pick<SalesProps, 'days' | 'totals' | 'storeId'>) {
  const words = useWords('dashboard');
  return (
    <details className="group">
      <summary className="inline-flex min-h-touch cursor-pointer items-center rounded-mark font-medium text-accent-text">
        {words.asTable}
      </summary>
      <div className="mt-2 max-w-xl">
        <Table label={words.sales}>
          <TableHead>
            <tr>
              <TableHeaderCell>{words.day}</TableHeaderCell>
              <TableHeaderCell isNumeric>{words.orders}</TableHeaderCell>
              <TableHeaderCell isNumeric>{words.revenue}</TableHeaderCell>
            </tr>
          </TableHead>
          <TableBody>
            {days.toReversed().map(({ date, orders, revenue }) => (
              <tr key={date}>
                <TableCell className="figures whitespace-nowrap">{dayLabel(date, words.locale)}</TableCell>
                <TableCell isNumeric>
                  <Link to={soldOrders({ from: date, to: date }, storeId)} className={textLink}>
                    {orders}
                  </Link>
                </TableCell>
                <TableCell isNumeric>
                  <Money amount={revenue} />
                </TableCell>
              </tr>
            ))}
          </TableBody>
          <tfoot className="border-t border-line bg-wash font-semibold">
            <tr>
              <TableCell>{words.total}</TableCell>
              <TableCell isNumeric>{totals.orders}</TableCell>
              <TableCell isNumeric>
                <Money amount={totals.revenue} />
              </TableCell>
            </tr>
          </tfoot>
        </Table>
      </div>
    </details>
  );
}
