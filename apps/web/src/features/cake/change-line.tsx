import { refusalFrom } from '@sweetspot/api/client';
import { sayError } from '@sweetspot/messages';
import { EmptyState, LinkButton, Skeleton } from '@sweetspot/ui';
import { Link } from 'react-router';
import { api } from '../../app/api.ts';
import { useWords } from '../../app/words.ts';
import { LoadFailed } from '../../components/load-failed.tsx';
import { useAllergies } from '../../components/use-allergies.ts';
import { ChangePage, type LineOfOrder } from './change-page.tsx';

type ChangeLineProps = Pick<LineOfOrder, 'number' | 'secret' | 'position' | 'orderPath'>;

/** The form of a change, or why there is none. */
export function ChangeLine({ number, secret, position, orderPath }: ChangeLineProps) {
  const words = useWords('changes');
  const allergies = useAllergies();
  const ref = { number, secret };
  const order = api.orders.track.useQuery(ref);
  const changes = api.orderChanges.list.useQuery(ref);
  const line = api.orderChanges.line.useQuery({ ...ref, position });
  const because = changes.data?.because ?? null;
  if (because !== null)
    return (
      <NoForm
        title={words.meta(number)}
        help={sayError({ code: 'CHANGE_NOT_ALLOWED', data: { because } }, words.locale)}
        {...{ number, orderPath }}
      />
    );
  if (refusalFrom(line.error)?.code === 'CAKE_NOT_FOUND')
    return <NoForm title={words.cakeGone} help={words.cakeGoneHelp} {...{ number, orderPath }} />;
  if (line.data && order.data && changes.data) {
    // A change that holds meanwhile makes it another line to begin with.
    return (
      <ChangePage
        key={JSON.stringify(line.data.customization)}
        of={{ number, secret, position, orderPath, order: order.data }}
        line={line.data}
        allergies={allergies}
      />
    );
  }
  const failed = [line, order, changes].find(({ isError }) => isError);
  if (failed === undefined) return <Loading />;
  return (
    <>
      <h1 className="sr-only">{words.meta(number)}</h1>
      <LoadFailed title={words.failed} calming={words.failedHelp} error={failed.error} onRetry={() => void failed.refetch()} />
    </>
  );
}

function NoForm({ title, help, number, orderPath }: { title: string; help: string; number: string; orderPath: string }) {
  const words = useWords('changes');
  return (
    <>
      <h1 className="sr-only">{title}</h1>
      <EmptyState
        title={title}
        actions={
          <LinkButton asChild>
            <Link to={orderPath}>{words.back(number)}</Link>
          </LinkButton>
        }
      >
        {help}
      </EmptyState>
    </>
  );
}

function Loading() {
  const words = useWords('changes');
  return (
    <output aria-busy aria-label={words.loading} className="grid gap-6 lg:grid-cols-2">
      <Skeleton className="aspect-square w-full" />
      <Skeleton className="h-80" />
    </output>
  );
}
