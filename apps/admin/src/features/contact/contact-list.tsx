import type { RouterOutputs } from '@sweetspot/api';
import { CONTACT_STATES, type ContactState } from '@sweetspot/domain/contact/contact-topic';
import { Badge, type BadgeTone } from '@sweetspot/ui';
import { keepPreviousData } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { oneOf, useAddress } from '../../app/address.ts';
import { api } from '../../app/api.ts';
import { columnHelper } from '../../app/data-table.tsx';
import { ChoiceFilter, Filters, SearchFilter } from '../../app/filters.tsx';
import { textLink } from '../../app/page.tsx';
import { QueryList } from '../../app/query-list.tsx';
import { When } from '../../app/reading.tsx';
import { useWords, type Words } from '../../app/words.ts';

type Row = RouterOutputs['adminContact']['list']['items'][number];

const TONES: Readonly<Record<ContactState, BadgeTone>> = { waiting: 'honey', answered: 'leaf', closed: 'plain' };

export function ContactStateBadge({ state }: { state: ContactState }) {
  const words = useWords('contact');
  return <Badge tone={TONES[state]}>{words.states[state]}</Badge>;
}

const column = columnHelper<Row>();

const columnsIn = (words: Words<'contact'>) =>
  column.columns([
    column.accessor('name', {
      header: words.columns.from,
      cell: ({ getValue, row: { original } }) => (
        <span className="block min-w-0 wrap-anywhere whitespace-normal">
          <Link to={`/contact/${original.id}`} className={textLink}>
            {getValue()}
          </Link>
          <span className="block text-xs font-normal break-all text-ink-muted">{`${original.number}, ${original.email}`}</span>
        </span>
      ),
      meta: { isWide: true },
    }),
    column.accessor('topic', {
      header: words.columns.topic,
      cell: ({ getValue, row: { original } }) => (
        <span className="block">
          <span>{words.topics[getValue()]}</span>
          {original.settleBy === null || original.state === 'closed' ? null : (
            <span className="block text-xs text-ink-muted">
              <span>{`${words.settleBy} `}</span>
              <When at={original.settleBy} />
            </span>
          )}
        </span>
      ),
    }),
    column.accessor('lastAt', { header: words.columns.last, cell: ({ getValue }) => <When at={getValue()} /> }),
    column.accessor('state', { header: words.columns.state, cell: ({ getValue }) => <ContactStateBadge state={getValue()} /> }),
  ]);

/** Whoever comes without a filter sees what waits for them. */
export function ContactList() {
  const words = useWords('contact');
  const columns = useMemo(() => columnsIn(words), [words]);
  const { params, words: searched } = useAddress();
  const asked = params.get('state');
  const state = asked === 'any' ? null : (oneOf(asked, CONTACT_STATES) ?? 'waiting');
  const threads = api.adminContact.list.useInfiniteQuery(
    { words: searched, state },
    { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
  );
  const sentence = words.sentence(state, searched);
  const empty = { title: words.empty, hint: words.emptyHint };
  return (
    <>
      <Filters sentence={sentence} names={['words', 'state']}>
        <SearchFilter label={words.searchLabel} hint={words.searchHint} />
        <ChoiceFilter
          label={words.stateFilter}
          name="state"
          value={state === 'waiting' ? null : (state ?? 'any')}
          any={words.states.waiting}
          choices={[
            { value: 'answered', label: words.states.answered },
            { value: 'closed', label: words.states.closed },
            { value: 'any', label: words.anyState },
          ]}
        />
      </Filters>
      <QueryList query={threads} label={sentence} columns={columns} rowId={({ id }) => id} empty={empty} nothingYet={empty} />
    </>
  );
}
