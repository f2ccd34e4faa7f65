import type { Money as Amount } from '@sweetspot/domain/money/money';
import type { ReactNode } from 'react';
import { cx } from '../cx.ts';
import { Money } from './money.tsx';

export interface BreakdownRow {
  readonly id: string;
  readonly label: ReactNode;
  readonly amount: Amount;
  /** What the amount is of ("5 % GST included", "3 km"). */
  readonly note?: ReactNode;
  /** A saving is written in leaf; the total closes the list. An included amount is part of another and does not add up. */
  readonly kind?: 'part' | 'saving' | 'included' | 'total' | undefined;
}

/** How a price comes about, the same lines wherever it is shown. */
export function Breakdown({ rows, className }: { rows: readonly BreakdownRow[]; className?: string | undefined }) {
  return (
    <dl className={cx('grid gap-2', className)}>
      {rows.map(({ id, label, amount, note, kind = 'part' }) => (
        <div
          key={id}
          className={cx(
            'flex items-baseline justify-between gap-6',
            kind === 'total' && 'mt-1 border-t border-line pt-3 text-lg font-semibold',
            kind === 'saving' && 'text-leaf-text',
            kind === 'included' && 'text-sm text-ink-muted',
          )}
        >
          <dt className="min-w-0 wrap-anywhere">
            <span>{label}</span>
            {note ? <span className="block text-sm font-normal text-ink-muted">{note}</span> : null}
          </dt>
          <dd>
            <Money amount={amount} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
