import { useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { loadingOf } from '../app/load-context.ts';
import { PageMeta } from '../app/page-meta.tsx';
import { useWords } from '../app/words.ts';
import { OrderList } from '../features/tracking/order-list.tsx';
import { ordersAskedIn, ordersPage } from '../features/tracking/orders-ask.ts';
import { signInFirst } from '../components/sign-in-first.ts';

export async function loader(args: LoaderFunctionArgs) {
  const elsewhere = await signInFirst(args);
  const asked = ordersAskedIn(new URL(args.request.url).searchParams);
  if (elsewhere === null) await loadingOf(args).api.orders.list.prefetchInfinite(ordersPage(asked));
  return elsewhere;
}

export function Component() {
  const words = useWords('account');
  const [params] = useSearchParams();
  return (
    <>
      <PageMeta title={words.ordersTitle} description={words.ordersTitle} path={null} />
      <OrderList asked={ordersAskedIn(params)} />
    </>
  );
}
