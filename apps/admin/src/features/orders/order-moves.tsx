import { orderWords } from '@sweetspot/messages';
import { When } from '../../app/reading.tsx';
import type { AdminOrder } from './order-page.tsx';
import { useWords, type Words } from '../../app/words.ts';

type Move = AdminOrder['moves'][number];

/** Who moved the order, when and why, the last move first. */
export function OrderMoves({ whole: { moves, order } }: { whole: AdminOrder }) {
  const words = useWords('orders');
  const { statuses } = orderWords(words.locale);
  const newestFirst = moves.toSorted((a, b) => b.version - a.version);
  return (
    <ol reversed className="relative grid gap-5 border-l-2 border-line pl-5">
      {newestFirst.map((move, at) => (
        <li key={move.version} className="relative grid gap-0.5">
          <span
            aria-hidden
            className={`absolute top-1.5 -left-[1.6875rem] size-3 rounded-full border-2 border-canvas ${at === 0 ? 'bg-accent' : 'bg-line-strong'}`}
          />
          <p className="font-semibold">{move.event === 'create' ? words.created : statuses[move.to]}</p>
          <p className="text-sm text-ink-muted">
            <When at={move.at} timeZone={order.timeZone} />
            <span>{`, ${moverWords(move, words)}`}</span>
          </p>
          {move.reason === null || move.reason === '' ? null : <p className="text-sm">{`“${move.reason}”`}</p>}
        </li>
      ))}
    </ol>
  );
}

function moverWords({ actor, by }: Move, words: Words<'orders'>): string {
  const { actors } = orderWords(words.locale);
  if (actor === 'system') return words.byItself;
  return words.by(by === null ? actors[actor].toLowerCase() : `${by} (${actors[actor]})`);
}
