import { BellRing, Bike, ChefHat, PackageCheck, ThumbsUp, type LucideIcon } from 'lucide-react';
import { ColumnList, type BoardViewProps } from './column-list.tsx';
import { OPEN_COLUMNS, type OpenColumn } from './columns.ts';
import { FinishedList } from './finished-list.tsx';
import { useWords } from '../../../app/words.ts';

export const COLUMN_ICONS: Readonly<Record<OpenColumn, LucideIcon>> = {
  new: BellRing,
  accepted: ThumbsUp,
  baking: ChefHat,
  ready: PackageCheck,
  out: Bike,
};

/** All states side by side, never wider than the screen: an empty column makes room for the others. */
export function BoardColumns({ columns, onRecall, ...rest }: BoardViewProps) {
  const words = useWords('orders');
  const widths = OPEN_COLUMNS.map((column) => (columns[column].length === 0 ? 'minmax(7rem, 0.4fr)' : 'minmax(0, 1fr)'));
  return (
    <>
      <div className="grid gap-3 [--column-head:2.75rem]" style={{ gridTemplateColumns: widths.join(' ') }}>
        {OPEN_COLUMNS.map((column) => {
          const Icon = COLUMN_ICONS[column];
          return (
            <section
              key={column}
              aria-label={words.columnCount(words.columns[column], columns[column].length)}
              data-column={column}
              className="min-w-0"
            >
              <h2 className="sticky top-(--notices) z-10 mb-2 flex flex-wrap items-center gap-x-2 bg-canvas py-2 text-xl font-semibold">
                <Icon aria-hidden className="size-5.5 shrink-0" />
                <span>{words.columns[column]}</span>
                <span className="figures text-ink-muted">{columns[column].length}</span>
              </h2>
              <ColumnList column={column} tickets={columns[column]} {...rest} />
            </section>
          );
        })}
      </div>
      <FinishedList tickets={columns.done} timeZone={rest.timeZone} onRecall={onRecall} />
    </>
  );
}
