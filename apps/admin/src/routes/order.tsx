import { useParams } from 'react-router';
import { OrderPage } from '../features/orders/order-page.tsx';

export function Component() {
  const { number = '' } = useParams();
  return <OrderPage key={number} number={number} />;
}
