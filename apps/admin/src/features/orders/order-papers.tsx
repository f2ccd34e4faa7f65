import { Money } from '@sweetspot/ui';
import { textLink } from '../../app/page.tsx';
import { When } from '../../app/reading.tsx';
import { useWords } from '../../app/words.ts';
import type { AdminOrder } from './order-page.tsx';

/** The tax documents of an order, as they were issued. */
export function OrderPapers({ whole: { taxDocuments, order } }: { whole: AdminOrder }) {
  const words = useWords('orders');
  const { documents, isWaiting } = taxDocuments;
  return (
    <div className="grid gap-3">
      {documents.length === 0 ? <p className="text-ink-muted">{isWaiting ? words.paperWaits : words.noPapers}</p> : null}
      <ul className="grid gap-3">
        {documents.map(({ id, kind, number, path, total, issuedAt }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4">
            <a href={`${path}?lang=${words.locale}`} target="_blank" rel="noreferrer" className={textLink}>
              {words.paper(words.paperKinds[kind], number)}
            </a>
            <Money amount={total} />
            <span className="basis-full text-sm text-ink-muted">
              <When at={issuedAt} timeZone={order.timeZone} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
