import { adminWords } from '@sweetspot/messages/admin';
import { Page } from '../app/page.tsx';
import { OrderList } from '../features/orders/order-list.tsx';

export function Component() {
  return (
    <Page title={adminWords.orders.title}>
      <OrderList />
    </Page>
  );
}
