import { Badge } from '@sweetspot/ui';
import { keepPreviousData } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { oneOf, useAddress } from '../../app/address.ts';
import { api } from '../../app/api.ts';
import { columnHelper } from '../../app/data-table.tsx';
import { ChoiceFilter, Filters } from '../../app/filters.tsx';
import { textLink } from '../../app/page.tsx';
import { ProblemSaid, type AdminProblem } from '../../app/problem-said.tsx';
import { QueryList } from '../../app/query-list.tsx';
import { When } from '../../app/reading.tsx';
import { useWords, type Words } from '../../app/words.ts';
import { DecideProblem } from './decide-problem.tsx';

const column = columnHelper<AdminProblem>();

const columnsIn = (words: Words<'problems'>) =>
  column.columns([
    column.display({
      id: 'problem',
      header: words.columns.problem,
      cell: ({ row: { original } }) => <Reported problem={original} />,
      meta: { isWide: true },
    }),
    column.display({
      id: 'said',
      header: words.columns.said,
      cell: ({ row: { original } }) => (
        <div className="py-1 whitespace-normal sm:min-w-80">
          <ProblemSaid problem={original} />
        </div>
      ),
      meta: { isWide: true },
    }),
    column.display({
      id: 'decide',
      header: words.columns.decide,
      cell: ({ row: { original } }) => <DecideProblem problem={original} />,
    }),
  ]);

/** Whoever comes without a filter sees what waits for them. */
export function ProblemList() {
  const words = useWords('problems');
  const columns = useMemo(() => columnsIn(words), [words]);
  const { params } = useAddress();
  const list = oneOf(params.get('list'), ['all'] as const) ?? 'waiting';
  const problems = api.adminProblems.list.useInfiniteQuery(
    { list },
    { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
  );
  const sentence = words.sentence(list);
  const empty = { title: list === 'all' ? words.emptyAll : words.empty, hint: list === 'all' ? '' : words.emptyHint };
  return (
    <>
      <Filters sentence={sentence} names={['list']}>
        <ChoiceFilter
          label={words.list}
          name="list"
          value={list === 'all' ? list : null}
          any={words.lists.waiting}
          choices={[{ value: 'all', label: words.lists.all }]}
        />
      </Filters>
      <QueryList query={problems} label={sentence} columns={columns} rowId={({ id }) => id} empty={empty} nothingYet={empty} />
    </>
  );
}

function Reported({ problem: { kind, wish, state, orderNumber, customerName, storeName, createdAt } }: { problem: AdminProblem }) {
  const words = useWords('problems');
  return (
    <div className="grid min-w-0 gap-1 py-1 whitespace-normal sm:min-w-56">
      <p className="font-semibold">{words.kinds[kind]}</p>
      <p>
        <Badge tone={state === 'with_admin' ? 'honey' : 'plain'}>{words.states[state]}</Badge>
      </p>
      <p className="text-sm">{words.wished(words.wishes[wish])}</p>
      <p className="text-sm wrap-anywhere text-ink-muted">
        <Link to={`/orders/${orderNumber}`} className={textLink}>
          {words.order(orderNumber)}
        </Link>
        <span>{` · ${storeName} · ${words.customer(customerName)} · `}</span>
        <When at={createdAt} />
      </p>
    </div>
  );
}
