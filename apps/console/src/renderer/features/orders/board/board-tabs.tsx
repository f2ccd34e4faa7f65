import { Tabs } from '@sweetspot/ui';
import { useState } from 'react';
import { ColumnList, type BoardViewProps } from './column-list.tsx';
import { OPEN_COLUMNS, type Column } from './columns.ts';
import { FinishedTickets } from './finished-list.tsx';
import { useWords } from '../../../app/words.ts';

/** On a phone one state at a time; it opens on the first that has anything. */
export function BoardTabs({ columns, onRecall, ...rest }: BoardViewProps) {
  const words = useWords('orders');
  const [chosen, setChosen] = useState<Column | null>(null);
  const first = OPEN_COLUMNS.find((column) => columns[column].length > 0) ?? 'new';
  return (
    <Tabs<Column>
      label={words.title}
      value={chosen ?? first}
      onChange={setChosen}
      tabs={[
        ...OPEN_COLUMNS.map((column) => ({
          value: column,
          label: <Label name={words.columns[column]} count={columns[column].length} />,
          content: (
            <>
              <h2 className="sr-only">{words.columns[column]}</h2>
              <ColumnList column={column} tickets={columns[column]} {...rest} />
            </>
          ),
        })),
        {
          value: 'done' as const,
          label: <Label name={words.columns.done} count={columns.done.length} />,
          content: <FinishedTickets tickets={columns.done} timeZone={rest.timeZone} onRecall={onRecall} />,
        },
      ]}
    />
  );
}

function Label({ name, count }: { name: string; count: number }) {
  return (
    <span className="flex items-center gap-2">
      <span>{name}</span>
      <span className="figures rounded-full bg-wash px-2 text-sm font-semibold text-ink">{count}</span>
    </span>
  );
}
