import { Skeleton } from '@sweetspot/ui';
import { keepPreviousData } from '@tanstack/react-query';
import { useAddress } from '../../app/address.ts';
import { api } from '../../app/api.ts';
import { closedRange, daysInAddress } from '../../app/day-range.ts';
import { DaysFilter, daysWords } from '../../app/days-filter.tsx';
import { Failure } from '../../app/failure.tsx';
import { Filters } from '../../app/filters.tsx';
import { Section } from '../../app/page.tsx';
import { today } from '../../app/reading.tsx';
import { StoreFilter, useChosenStore } from '../../app/store-filter.tsx';
import { OrdersNow } from './orders-now.tsx';
import { Problems } from './problems.tsx';
import { ProtectAccount } from './protect-account.tsx';
import { Sales } from './sales.tsx';
import { useWords } from '../../app/words.ts';

const USUAL_DAYS = 'four_weeks';

export function Dashboard() {
  const words = useWords('dashboard');
  const orders = useWords('orders');
  const period = useWords('days');
  const { params } = useAddress();
  const store = useChosenStore();
  const chosen = daysInAddress(params, today());
  const range = closedRange(chosen, today(), USUAL_DAYS);
  const figures = api.admin.dashboard.useQuery({ ...range, storeId: store.id }, { placeholderData: keepPreviousData });
  if (figures.data === undefined) {
    return figures.isError ? <Failure error={figures.error} onRetry={() => void figures.refetch()} /> : <DashboardSkeleton />;
  }
  const { ordersNow, problems, days, totals } = figures.data;
  const isCustom = chosen.preset === null && (chosen.from !== null || chosen.to !== null);
  const when = isCustom ? daysWords({ preset: null, ...range }, period) : period.words[chosen.preset ?? USUAL_DAYS];
  return (
    <div className="grid gap-10">
      <ProtectAccount />
      <div className="grid gap-10 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Section title={words.now}>
          <OrdersNow counts={ordersNow} />
        </Section>
        <Section title={words.problems}>
          <Problems problems={problems} />
        </Section>
      </div>
      <section aria-label={words.sales} className="border-t border-line pt-7">
        <Filters sentence={words.salesSentence(when ?? '', store.name)} names={['days', 'from', 'to', 'store']}>
          <DaysFilter chosen={chosen} otherwise={{ preset: USUAL_DAYS }} />
          <StoreFilter label={orders.storeFilter} />
        </Filters>
        <Sales days={days} totals={totals} range={range} storeId={store.id} isOld={figures.isPlaceholderData} />
      </section>
    </div>
  );
}

function DashboardSkeleton() {
  return (
    <div aria-busy className="grid gap-8">
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        {Array.from({ length: 4 }, (_, at) => (
          <Skeleton key={at} className="h-28 rounded-card" />
        ))}
      </div>
      <Skeleton className="h-80 rounded-card" />
    </div>
  );
}
