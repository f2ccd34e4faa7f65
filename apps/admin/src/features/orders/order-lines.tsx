import { pricePartLabel } from '@sweetspot/messages';
import { AllergenList, Breakdown, CakePicture, DietMark, Money } from '@sweetspot/ui';
import type { AdminOrder } from './order-page.tsx';
import { useWords } from '../../app/words.ts';

type Line = AdminOrder['order']['lines'][number];

export function OrderLines({ order }: { order: AdminOrder['order'] }) {
  return (
    <ul className="divide-y divide-line rounded-card border border-line bg-surface">
      {order.lines.map((line) => (
        <li key={line.id} className="flex flex-col gap-4 p-5 sm:flex-row sm:gap-6">
          <CakePicture design={line.design} photoHref={line.photos[0] && `${line.photos[0].path}/small.webp`} size={120} />
          <LineDetails line={line} />
        </li>
      ))}
    </ul>
  );
}

function LineDetails({ line }: { line: Line }) {
  const words = useWords('orders');
  return (
    <div className="grid min-w-0 grow gap-2.5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="text-lg font-semibold">{line.quantity > 1 ? `${line.quantity} × ${line.cakeName}` : line.cakeName}</h3>
        <Money amount={line.lineTotal} className="font-semibold" />
      </div>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
        <DietMark mark={line.mark} />
        <span className="text-ink-muted">{words.serves(line.serves)}</span>
      </p>
      <dl className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {line.choices.map(({ group, role, choice }) => (
          <div key={`${group} ${role} ${choice}`} className="flex gap-1.5">
            <dt className="text-ink-muted">{`${group}:`}</dt>
            <dd>{choice}</dd>
          </div>
        ))}
        {line.inscription.length === 0 ? null : (
          <div className="flex gap-1.5">
            <dt className="text-ink-muted">{`${words.inscription}:`}</dt>
            <dd className="font-semibold">{`“${line.inscription.join(' / ')}”`}</dd>
          </div>
        )}
      </dl>
      {line.photos.length === 0 ? null : (
        <ul className="flex flex-wrap gap-3">
          {line.photos.map(({ id, group, path }) => (
            <li key={id}>
              <a href={`${path}/large.webp`} target="_blank" rel="noreferrer">
                <img
                  src={`${path}/small.webp`}
                  alt={words.photo(group)}
                  className="size-20 rounded-mark border border-line bg-wash object-cover"
                />
              </a>
            </li>
          ))}
        </ul>
      )}
      <AllergenList allergens={line.allergens} />
      <details>
        <summary className="cursor-pointer rounded-mark text-sm font-medium text-accent-text">{words.partsOf}</summary>
        <Breakdown
          className="mt-3 max-w-sm text-sm"
          rows={line.parts.map((part, at) => ({ id: `${at}`, label: pricePartLabel(part, words.locale), amount: part.amount }))}
        />
      </details>
    </div>
  );
}
