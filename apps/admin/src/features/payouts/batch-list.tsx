import type { RouterOutputs } from '@sweetspot/api';
import { PAYOUT_BATCH_STATES } from '@sweetspot/domain/payouts/payout-state';
import { Money } from '@sweetspot/ui';
import { keepPreviousData } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { oneOf, useAddress } from '../../app/address.ts';
import { api } from '../../app/api.ts';
import { columnHelper } from '../../app/data-table.tsx';
import { ChoiceFilter, Filters } from '../../app/filters.tsx';
import { textLink } from '../../app/page.tsx';
import { QueryList } from '../../app/query-list.tsx';
import { When } from '../../app/reading.tsx';
import { useWords, type Words } from '../../app/words.ts';
import { BatchActions } from './batch-actions.tsx';
import { BatchState } from './batch-state.tsx';

type Batch = RouterOutputs['adminMoney']['payoutBatches']['items'][number];

const column = columnHelper<Batch>();

const columnsIn = (words: Words<'payouts'>) =>
  column.columns([
    column.accessor('number', {
      header: words.columns.batch,
      cell: ({ row: { original } }) => (
        <span className="block">
          <Link to={`/payouts/${original.id}`} className={textLink}>
            {words.batch(original.number)}
          </Link>
          <span className="block text-xs font-normal text-ink-muted">
            <When at={original.at} />
          </span>
        </span>
      ),
    }),
    column.accessor('stores', { header: words.columns.stores, meta: { isNumeric: true } }),
    column.accessor('total', {
      header: words.columns.total,
      cell: ({ getValue }) => <Money amount={getValue()} />,
      meta: { isNumeric: true },
    }),
    column.accessor('state', {
      header: words.columns.state,
      cell: ({ row: { original } }) => <BatchState batch={original} />,
      meta: { isWide: true },
    }),
    column.display({ id: 'action', header: words.columns.action, cell: ({ row: { original } }) => <BatchActions batch={original} /> }),
  ]);

export function BatchList() {
  const words = useWords('payouts');
  const columns = useMemo(() => columnsIn(words), [words]);
  const { params } = useAddress();
  const state = oneOf(params.get('state'), PAYOUT_BATCH_STATES);
  const batches = api.adminMoney.payoutBatches.useInfiniteQuery(
    { state },
    { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
  );
  const sentence = words.sentence(state === null ? null : state === 'open');
  return (
    <>
      <Filters sentence={sentence} names={['state']}>
        <ChoiceFilter
          label={words.state}
          name="state"
          value={state}
          any={words.anyState}
          choices={PAYOUT_BATCH_STATES.map((value) => ({ value, label: words.states[value] }))}
        />
      </Filters>
      <QueryList
        query={batches}
        label={sentence}
        columns={columns}
        rowId={({ id }) => id}
        empty={{ title: words.empty, hint: words.emptyHint }}
        nothingYet={{ title: words.nothingYet, hint: words.nothingYetHint }}
      />
    </>
  );
}
