import { data, useParams, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { loadingOf } from '../app/load-context.ts';
import { PageMeta } from '../app/page-meta.tsx';
import { useWords } from '../app/words.ts';
import { isNoSuchOrder } from '../components/no-such-order.ts';
import { ChangeLine } from '../features/cake/change-line.tsx';
// All that designs a cake stays one part then: in two, which both pages would load, it weighs more.
import './cake.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { api } = loadingOf(args);
  const ref = { number: args.params['number'] ?? '', secret: new URL(args.request.url).searchParams.get('secret') };
  const position = Number(args.params['position']);
  try {
    await Promise.all([
      api.orders.track.fetch(ref),
      api.orderChanges.list.prefetch(ref),
      api.orderChanges.line.prefetch({ ...ref, position }),
    ]);
    return data(null, { headers: PRIVATE });
  } catch (error) {
    return data(null, { status: isNoSuchOrder(error) ? 404 : 200, headers: PRIVATE });
  }
}

// The address holds the order's secret.
const PRIVATE = { 'cache-control': 'private, no-store', 'referrer-policy': 'no-referrer' };

export function Component() {
  const words = useWords('changes');
  const { number = '', position = '' } = useParams();
  const [search] = useSearchParams();
  const secret = search.get('secret');
  const orderPath = `/orders/${number}${secret === null ? '' : `?secret=${encodeURIComponent(secret)}`}`;
  return (
    <>
      <PageMeta title={words.meta(number)} description={words.failedHelp} path={null} />
      <ChangeLine key={`${number} ${position}`} position={Number(position)} {...{ number, secret, orderPath }} />
    </>
  );
}
