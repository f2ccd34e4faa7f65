import { LinkButton } from '@sweetspot/ui';
import { FileText } from 'lucide-react';
import { api } from '../../app/api.ts';
import { useWork } from '../../app/session.tsx';
import { useWords } from '../../app/words.ts';

/** The invoice or bill that goes with a cake that was handed over, and its credit notes, to print or send. */
export function TicketPapers({ number }: { number: string }) {
  const { mayHandOutBills } = useWork();
  return mayHandOutBills ? <Papers number={number} /> : null;
}

function Papers({ number }: { number: string }) {
  const words = useWords('tax');
  const { store, backend } = useWork();
  const { data } = api.storeTaxDocuments.ofOrder.useQuery({ storeId: store.id, number });
  if (data === undefined) return null;
  return (
    <>
      {data.isWaiting ? <p className="text-ink-muted">{words.paperWaits}</p> : null}
      {data.documents.map(({ id, kind, number: paper, path }) => (
        <LinkButton
          key={id}
          variant="quiet"
          size="console"
          href={`${backend.serverUrl}${path}?lang=${words.locale}`}
          target="_blank"
          rel="noreferrer"
        >
          <FileText aria-hidden />
          <span>{words.paper(words.paperKinds[kind], paper)}</span>
        </LinkButton>
      ))}
    </>
  );
}
