import { useParams } from 'react-router';
import { TicketPapers } from '../features/tax/ticket-papers.tsx';
import { TicketProblems } from '../features/problems/ticket-problems.tsx';
import { TicketPage } from '../features/orders/ticket/ticket-page.tsx';

export function TicketRoute() {
  const { number = '' } = useParams();
  const of = { number: number.toUpperCase() };
  return <TicketPage key={number} {...of} papers={<TicketPapers {...of} />} problems={<TicketProblems {...of} />} />;
}
