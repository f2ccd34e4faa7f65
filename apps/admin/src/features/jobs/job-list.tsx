import type { RouterOutputs } from '@sweetspot/api';
import { keepPreviousData } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { api } from '../../app/api.ts';
import { columnHelper } from '../../app/data-table.tsx';
import { textLink } from '../../app/page.tsx';
import { QueryList } from '../../app/query-list.tsx';
import { When } from '../../app/reading.tsx';
import { JobActions } from './job-actions.tsx';
import { jobName } from './job-name.ts';
import { useWords, type Words } from '../../app/words.ts';

type FailedJob = RouterOutputs['admin']['failedJobs']['items'][number];

const column = columnHelper<FailedJob>();

const columnsIn = (words: Words<'jobs'>, frame: Words<'frame'>) =>
  column.columns([
    column.accessor('name', {
      header: words.columns.name,
      cell: ({ row }) => (
        <span className="block whitespace-normal md:min-w-44">
          <span>{jobName(row.original.name, words, frame)}</span>
          {row.original.mail === null ? null : (
            <span className="block font-normal">{row.original.mail.subject ?? frame.plain(row.original.mail.kind)}</span>
          )}
          <span className="mt-0.5 block text-xs font-normal text-ink-muted">
            <When at={row.original.at} />
          </span>
        </span>
      ),
    }),
    column.accessor(({ error }) => error ?? words.noError, {
      id: 'error',
      header: words.columns.error,
      cell: ({ getValue }) => <span className="whitespace-normal break-words text-brick-text">{getValue()}</span>,
      meta: { isWide: true },
    }),
    column.accessor('orderNumber', { header: words.columns.order, cell: ({ row }) => <OrderLink number={row.original.orderNumber} /> }),
    column.accessor('attempts', { header: words.columns.attempts, meta: { isNumeric: true } }),
    column.display({ id: 'action', header: words.columns.action, cell: ({ row }) => <JobActions job={row.original} /> }),
  ]);

export function JobList() {
  const words = useWords('jobs');
  const frame = useWords('frame');
  const empty = { title: words.empty, hint: words.emptyHint };
  const columns = useMemo(() => columnsIn(words, frame), [words, frame]);
  const jobs = api.admin.failedJobs.useInfiniteQuery(
    {},
    { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
  );
  return (
    <>
      <p className="mb-4 text-ink-muted">{words.sentence}</p>
      <QueryList query={jobs} label={words.sentence} columns={columns} rowId={({ id }) => id} empty={empty} nothingYet={empty} />
    </>
  );
}

function OrderLink({ number }: { number: string | null }) {
  const words = useWords('jobs');
  if (number === null) return <span className="text-ink-muted">{words.noOrder}</span>;
  return (
    <Link to={`/orders/${number}`} className={textLink}>
      {number}
    </Link>
  );
}
