import { Card } from '@sweetspot/ui';
import { api } from '../../app/api.ts';
import { useWork } from '../../app/session.tsx';
import { useWords } from '../../app/words.ts';
import { ProblemOfStore } from './store-problem.tsx';

/** What was reported of one order, on its own page; nothing where nothing was. */
export function TicketProblems({ number }: { number: string }) {
  const words = useWords('problems');
  const { store } = useWork();
  const { data } = api.storeProblems.list.useQuery({ storeId: store.id, list: 'all', number });
  if (data === undefined || data.items.length === 0) return null;
  return (
    <Card className="grid gap-5">
      <h2 className="text-lg font-semibold">{words.title}</h2>
      {data.items.map((problem) => (
        <ProblemOfStore key={problem.id} problem={problem} isOnTicket />
      ))}
    </Card>
  );
}
