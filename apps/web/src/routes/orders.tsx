import type { LoaderFunctionArgs } from 'react-router';
import { loadingOf } from '../app/load-context.ts';
import { PageMeta } from '../app/page-meta.tsx';
import { useWords } from '../app/words.ts';
import { ORDERS_PAGE, OrderList } from '../features/tracking/order-list.tsx';
import { signInFirst } from '../components/sign-in-first.ts';

export async function loader(args: LoaderFunctionArgs) {
  const elsewhere = await signInFirst(args);
  if (elsewhere === null) await loadingOf(args).api.orders.list.prefetchInfinite(ORDERS_PAGE);
  return elsewhere;
}

export function Component() {
  const words = useWords('account');
  return (
    <>
      <PageMeta title={words.ordersTitle} description={words.ordersTitle} path={null} />
      <OrderList />
    </>
  );
}
