import { Page } from '../app/page.tsx';
import { OrderList } from '../features/orders/order-list.tsx';
import { useWords } from '../app/words.ts';

export function Component() {
  const orders = useWords('orders');
  return (
    <Page title={orders.title}>
      <OrderList />
    </Page>
  );
}
