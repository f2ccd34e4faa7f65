import { refusalFrom } from '@sweetspot/api/client';
import { sayError } from '@sweetspot/messages';
import { LinkButton, EmptyState } from '@sweetspot/ui';
import { Link } from 'react-router';
import { api } from '../../app/api.ts';
import { useWords } from '../../app/words.ts';
import { LoadFailed } from '../../components/load-failed.tsx';
import { SlotsSkeleton } from '../../components/slot-picker.tsx';
import { ChangeTimeForm, type TimedOrder } from './change-time-form.tsx';

/** The form of another time for an order, or why there is none. */
export function ChangeTime({ number, secret, orderPath }: Pick<TimedOrder, 'number' | 'secret' | 'orderPath'>) {
  const words = useWords('changes');
  const ref = { number, secret };
  const order = api.orders.track.useQuery(ref);
  const changes = api.orderChanges.list.useQuery(ref);
  // Room goes minute by minute: what was seen before is not offered again without asking.
  const times = api.orderChanges.times.useQuery(ref, { staleTime: 0 });
  const because = changes.data?.because ?? null;
  if (because !== null)
    return (
      <>
        <h1 className="sr-only">{words.timeTitle}</h1>
        <EmptyState
          title={words.timeTitle}
          actions={
            <LinkButton asChild>
              <Link to={orderPath}>{words.back(number)}</Link>
            </LinkButton>
          }
        >
          {sayError({ code: 'CHANGE_NOT_ALLOWED', data: { because } }, words.locale)}
        </EmptyState>
      </>
    );
  if (times.data && order.data && changes.data)
    return (
      <ChangeTimeForm
        of={{ number, secret, orderPath, order: order.data }}
        slots={times.data}
        onStale={async () => void (await times.refetch())}
      />
    );
  const failed = [times, order, changes].find(({ isError }) => isError);
  if (failed === undefined)
    return (
      <div className="mx-auto grid w-full max-w-3xl gap-6">
        <h1 className="font-title text-3xl font-semibold tracking-[-0.02em]">{words.timeTitle}</h1>
        <SlotsSkeleton />
      </div>
    );
  const refusal = refusalFrom(failed.error);
  return (
    <>
      <h1 className="sr-only">{words.timeTitle}</h1>
      <LoadFailed
        title={words.timesFailed}
        calming={refusal === null ? words.failedHelp : sayError(refusal, words.locale)}
        error={failed.error}
        onRetry={() => void failed.refetch()}
      />
    </>
  );
}
