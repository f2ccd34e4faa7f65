import type { RouterOutputs } from '@sweetspot/api';
import { keepPreviousData } from '@tanstack/react-query';
import { oneOf, useAddress } from '../../app/address.ts';
import { useMemo } from 'react';
import { api } from '../../app/api.ts';
import { columnHelper } from '../../app/data-table.tsx';
import { ChoiceFilter, Filters, SearchFilter } from '../../app/filters.tsx';
import { MAIL_STATES } from '@sweetspot/domain/mails/mail-state';
import { MailStateBadge } from '../../app/mail-state.tsx';
import { QueryList } from '../../app/query-list.tsx';
import { When } from '../../app/reading.tsx';
import { ResendMail } from '../../app/resend-mail.tsx';
import { useWords, type Words } from '../../app/words.ts';

type Mail = RouterOutputs['admin']['mails']['items'][number];

const column = columnHelper<Mail>();

const columnsIn = (words: Words<'mails'>, frame: Words<'frame'>) =>
  column.columns([
    column.accessor(({ kind }) => frame.plain(kind), {
      id: 'kind',
      header: words.columns.kind,
      cell: ({ row, getValue }) => (
        <span className="block whitespace-normal md:w-44">
          <span>{getValue()}</span>
          <span className="mt-0.5 block text-xs font-normal text-ink-muted">
            <When at={row.original.createdAt} />
          </span>
        </span>
      ),
    }),
    column.accessor('recipient', { header: words.columns.recipient }),
    column.accessor(({ subject }) => subject ?? words.subjectLater, {
      id: 'subject',
      header: words.columns.subject,
      meta: { isWide: true },
    }),
    column.accessor('state', { header: words.columns.state, cell: ({ row }) => <Standing mail={row.original} /> }),
    column.accessor('attempts', { header: words.columns.attempts, meta: { isNumeric: true } }),
    column.display({ id: 'resend', header: words.columns.action, cell: ({ row }) => <ResendMail mail={row.original} /> }),
  ]);

export function MailList() {
  const words = useWords('mails');
  const frame = useWords('frame');
  const columns = useMemo(() => columnsIn(words, frame), [words, frame]);
  const { params, words: searched } = useAddress();
  const state = oneOf(params.get('state'), MAIL_STATES);
  const mails = api.admin.mails.useInfiniteQuery(
    { words: searched, state },
    { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
  );
  const sentence = words.sentence(state, searched);
  return (
    <>
      <Filters sentence={sentence} names={['words', 'state']}>
        <SearchFilter label={words.searchLabel} hint={words.searchHint} />
        <ChoiceFilter
          label={words.stateFilter}
          name="state"
          value={state}
          any={words.anyState}
          choices={MAIL_STATES.map((value) => ({ value, label: words.states[value] }))}
        />
      </Filters>
      <QueryList
        query={mails}
        label={sentence}
        columns={columns}
        rowId={({ id }) => id}
        empty={{ title: words.empty, hint: words.emptyHint }}
      />
    </>
  );
}

function Standing({ mail }: { mail: Mail }) {
  return (
    <span className="grid justify-items-start gap-1">
      <MailStateBadge state={mail.state} />
      {mail.state === 'failed' && mail.lastError !== null ? (
        <span className="max-w-64 text-xs whitespace-normal text-brick-text">{mail.lastError}</span>
      ) : null}
      {mail.sentAt === null ? null : (
        <span className="text-xs text-ink-muted">
          <When at={mail.sentAt} />
        </span>
      )}
    </span>
  );
}
