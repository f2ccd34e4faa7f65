import type { RouterOutputs } from '@sweetspot/api';
import { Badge, Button, Money } from '@sweetspot/ui';
import { keepPreviousData } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { api } from '../../app/api.ts';
import { columnHelper } from '../../app/data-table.tsx';
import { textLink } from '../../app/page.tsx';
import { QueryList } from '../../app/query-list.tsx';
import { useWords, type Words } from '../../app/words.ts';
import { RecordCash } from './record-cash.tsx';

type Holder = RouterOutputs['adminMoney']['cashHolders']['items'][number];

const column = columnHelper<Holder>();

const columnsIn = (words: Words<'payouts'>, onRecord: (holder: Holder) => void) =>
  column.columns([
    column.accessor('name', {
      header: words.cashColumns.store,
      cell: ({ row: { original } }) => (
        <span className="grid justify-items-start gap-1 whitespace-normal">
          <Link to={`/stores/${original.storeId}`} className={textLink}>
            {original.name}
          </Link>
          {original.isStopped ? <Badge tone="honey">{words.cashStopped}</Badge> : null}
        </span>
      ),
      meta: { isWide: true },
    }),
    column.accessor('city', { header: words.cashColumns.city }),
    column.accessor('held', {
      header: words.cashColumns.held,
      cell: ({ getValue }) => <Money amount={getValue()} />,
      meta: { isNumeric: true },
    }),
    column.display({
      id: 'action',
      header: words.cashColumns.action,
      cell: ({ row: { original } }) => (
        <Button variant="ghost" size="small" aria-label={words.recordNamed(original.name)} onClick={() => onRecord(original)}>
          {words.record}
        </Button>
      ),
    }),
  ]);

export function CashList() {
  const words = useWords('payouts');
  const [recording, setRecording] = useState<Holder | null>(null);
  const columns = useMemo(() => columnsIn(words, setRecording), [words]);
  const empty = { title: words.cashEmpty, hint: words.cashEmptyHint };
  const holders = api.adminMoney.cashHolders.useInfiniteQuery(
    {},
    { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
  );
  return (
    <>
      <QueryList
        query={holders}
        label={words.cashSentence}
        columns={columns}
        rowId={({ storeId }) => storeId}
        empty={empty}
        nothingYet={empty}
      />
      {recording === null ? null : <RecordCash storeId={recording.storeId} name={recording.name} onClose={() => setRecording(null)} />}
    </>
  );
}
