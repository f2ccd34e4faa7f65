import { useParams } from 'react-router';
import { TicketPapers } from '../features/tax/ticket-papers.tsx';
import { TicketPage } from '../features/orders/ticket/ticket-page.tsx';

export function TicketRoute() {
  const { number = '' } = useParams();
  return <TicketPage key={number} number={number.toUpperCase()} papers={<TicketPapers number={number.toUpperCase()} />} />;
}
