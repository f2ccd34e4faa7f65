import { LinkButton } from '@sweetspot/ui';
import { ReceiptIndianRupee } from 'lucide-react';
import { Link, useLocation } from 'react-router';
import { api } from '../../app/api.ts';
import { useWork } from '../../app/session.tsx';
import { useWords } from '../../app/words.ts';

/** The owner is asked wherever they are until they have answered; nothing of the queue waits for it. */
export function TaxQuestion() {
  const { mayAnswerTax } = useWork();
  return mayAnswerTax ? <Asked /> : null;
}

function Asked() {
  const words = useWords('tax');
  const { store } = useWork();
  const { pathname } = useLocation();
  const { data } = api.storeTax.standing.useQuery({ storeId: store.id });
  if (data?.standing !== 'unanswered' || pathname === '/settings') return null;
  return (
    <output className="flex flex-wrap items-center gap-x-4 gap-y-2 bg-honey-soft px-4 py-2 text-honey-text print:hidden">
      <ReceiptIndianRupee aria-hidden className="size-6 shrink-0" />
      <span className="min-w-0 grow basis-60 font-semibold">{words.ask}</span>
      <LinkButton asChild variant="quiet">
        <Link to="/settings">{words.answerNow}</Link>
      </LinkButton>
    </output>
  );
}
