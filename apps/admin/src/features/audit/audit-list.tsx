import type { RouterOutputs } from '@sweetspot/api';
import { oneOf, useAddress } from '../../app/address.ts';
import { ORDER_ACTORS } from '@sweetspot/domain/orders/order-status';
import { keepPreviousData } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { api } from '../../app/api.ts';
import { columnHelper } from '../../app/data-table.tsx';
import { Filters, SearchFilter } from '../../app/filters.tsx';
import { textLink } from '../../app/page.tsx';
import { QueryList } from '../../app/query-list.tsx';
import { When } from '../../app/reading.tsx';
import { changesBetween } from './changes.ts';
import { useWords, type Words } from '../../app/words.ts';

type Entry = RouterOutputs['admin']['audit']['items'][number];

const column = columnHelper<Entry>();

const columnsIn = (words: Words<'audit'>, frame: Words<'frame'>) =>
  column.columns([
    column.accessor('action', {
      header: words.columns.action,
      cell: ({ row }) => <span className="font-medium">{frame.plain(row.original.action)}</span>,
    }),
    column.accessor('at', { header: words.columns.at, cell: ({ row }) => <When at={row.original.at} /> }),
    column.accessor('by', { header: words.columns.by, cell: ({ row }) => actorWords(row.original, words, frame) }),
    column.accessor('subjectId', { header: words.columns.subject, cell: ({ row }) => <Subject entry={row.original} /> }),
    column.accessor(({ reason }) => reason ?? frame.none, {
      id: 'reason',
      header: words.columns.reason,
      cell: ({ getValue }) => <span className="whitespace-normal">{getValue()}</span>,
      meta: { isWide: true },
    }),
    column.display({ id: 'changes', header: words.columns.changes, cell: ({ row }) => <Changes entry={row.original} /> }),
  ]);

export function AuditList() {
  const words = useWords('audit');
  const frame = useWords('frame');
  const columns = useMemo(() => columnsIn(words, frame), [words, frame]);
  const { words: searched } = useAddress();
  const entries = api.admin.audit.useInfiniteQuery(
    { words: searched },
    { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
  );
  const sentence = words.sentence(searched);
  return (
    <>
      <Filters sentence={sentence} names={['words']}>
        <SearchFilter label={words.searchLabel} hint={words.searchHint} />
      </Filters>
      <QueryList
        query={entries}
        label={sentence}
        columns={columns}
        rowId={({ id }) => id}
        empty={{ title: words.empty, hint: words.emptyHint }}
      />
    </>
  );
}

function actorWords({ by, actor }: Entry, words: Words<'audit'>, frame: Words<'frame'>): string {
  if (by !== null) return by;
  const known = oneOf(actor, ORDER_ACTORS);
  if (known === 'system') return words.itself;
  return known === null ? frame.plain(actor) : words.somebody;
}

/** Where the office shows what was changed; a cake, which has no page there, in the list of cakes. */
const PAGES: Readonly<Record<string, (id: string, name: string) => string>> = {
  order: (_id, number) => `/orders/${number}`,
  store: (id) => `/stores/${id}`,
  user: (id) => `/users/${id}`,
  cake: (_id, name) => `/cakes?${new URLSearchParams({ words: name })}`,
};

/** What was changed, by its name; a link where the office has a page of it. */
function Subject({ entry: { subjectKind, subjectId, subjectName } }: { entry: Entry }) {
  const { plain } = useWords('frame');
  const kind = plain(subjectKind);
  const page = subjectName === null ? undefined : PAGES[subjectKind]?.(subjectId, subjectName);
  return (
    <span title={subjectId}>
      {page === undefined ? (
        kind
      ) : (
        <>
          <span>{`${kind} `}</span>
          <Link to={page} className={textLink}>
            {subjectName}
          </Link>
        </>
      )}
    </span>
  );
}

function Changes({ entry }: { entry: Entry }) {
  const words = useWords('audit');
  const changes = changesBetween(entry.before, entry.after);
  if (changes.length === 0) return <span className="text-ink-muted">{words.noChanges}</span>;
  return (
    <details>
      <summary className="cursor-pointer rounded-mark font-medium text-accent-text">{words.showChanges(changes.length)}</summary>
      <dl className="mt-2 grid max-w-96 gap-2 whitespace-normal">
        {changes.map(({ field, before, after }) => (
          <div key={field}>
            <dt className="text-xs text-ink-muted">{field}</dt>
            <dd className="break-words">
              <del className="text-brick-text">
                <span className="sr-only">{`${words.before}: `}</span>
                <span>{before ?? words.nothing}</span>
              </del>{' '}
              →{' '}
              <ins className="text-leaf-text no-underline">
                <span className="sr-only">{`${words.after}: `}</span>
                <span>{after ?? words.nothing}</span>
              </ins>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
