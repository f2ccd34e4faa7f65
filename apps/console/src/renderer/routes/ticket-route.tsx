import { useParams } from 'react-router';
import { TicketPage } from '../features/orders/ticket/ticket-page.tsx';

export function TicketRoute() {
  const { number = '' } = useParams();
  return <TicketPage key={number} number={number.toUpperCase()} />;
}
