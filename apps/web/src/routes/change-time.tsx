import { data, useParams, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { loadingOf } from '../app/load-context.ts';
import { PageMeta } from '../app/page-meta.tsx';
import { useWords } from '../app/words.ts';
import { isNoSuchOrder } from '../components/no-such-order.ts';
import { orderPath } from '../features/tracking/order-path.ts';
import { ChangeTime } from '../features/tracking/change-time.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { api } = loadingOf(args);
  const ref = { number: args.params['number'] ?? '', secret: new URL(args.request.url).searchParams.get('secret') };
  try {
    await Promise.all([api.orders.track.fetch(ref), api.orderChanges.list.prefetch(ref), api.orderChanges.times.prefetch(ref)]);
    return data(null, { headers: PRIVATE });
  } catch (error) {
    return data(null, { status: isNoSuchOrder(error) ? 404 : 200, headers: PRIVATE });
  }
}

// The address holds the order's secret.
const PRIVATE = { 'cache-control': 'private, no-store', 'referrer-policy': 'no-referrer' };

export function Component() {
  const words = useWords('changes');
  const { number = '' } = useParams();
  const [search] = useSearchParams();
  const secret = search.get('secret');
  return (
    <>
      <PageMeta title={words.meta(number)} description={words.failedHelp} path={null} />
      <ChangeTime key={number} {...{ number, secret }} orderPath={orderPath(number, secret)} />
    </>
  );
}
