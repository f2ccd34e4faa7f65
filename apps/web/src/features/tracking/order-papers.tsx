import { HANDED_OVER_STATUSES } from '@sweetspot/domain/orders/order-table';
import { FileText } from 'lucide-react';
import { api } from '../../app/api.ts';
import { useWords } from '../../app/words.ts';
import { Facts } from './order-facts.tsx';
import type { TrackedOrder } from './tracking-steps.ts';

interface OfOrder {
  order: TrackedOrder;
  secret: string | null;
}

/** The invoice or bill of an order that was handed over, and its credit notes; they are there some seconds after it. */
export function OrderPapers(shown: OfOrder) {
  return HANDED_OVER_STATUSES.includes(shown.order.status) ? <Papers {...shown} /> : null;
}

function Papers({ order, secret }: OfOrder) {
  const words = useWords('tracking');
  const { number } = order;
  const papers = api.taxDocuments.ofOrder.useQuery({ number, secret });
  // Nothing else of the page waits for it, and an order that has none says nothing of papers.
  if (papers.data === undefined) return null;
  const { documents, isWaiting } = papers.data;
  if (documents.length === 0 && !isWaiting) return null;
  return (
    <Facts title={words.papers}>
      {isWaiting ? <p className="text-pretty">{words.paperWaits(order.store.name)}</p> : null}
      <ul className="grid">
        {documents.map(({ id, kind, number: paper, path }) => (
          <li key={id}>
            <a
              href={`${path}?lang=${words.locale}`}
              target="_blank"
              rel="noreferrer"
              className="inline-flex min-h-touch items-center gap-2 rounded-mark font-medium text-accent-text underline underline-offset-4"
            >
              <FileText aria-hidden className="size-4.5 shrink-0" />
              <span>{words.paper(words.paperKinds[kind], paper)}</span>
            </a>
          </li>
        ))}
      </ul>
    </Facts>
  );
}
