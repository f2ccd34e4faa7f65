import type { RouterOutputs } from '@sweetspot/api';
import { formatMoney } from '@sweetspot/domain/money/money';
import { intlLocaleOf } from '@sweetspot/messages';
import { Badge, Button, useToast } from '@sweetspot/ui';
import { keepPreviousData } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { useAddress } from '../../app/address.ts';
import { api } from '../../app/api.ts';
import { columnHelper } from '../../app/data-table.tsx';
import { isStale, useFailureWords } from '../../app/failure.tsx';
import { ChoiceFilter, Filters } from '../../app/filters.tsx';
import { textLink } from '../../app/page.tsx';
import { QueryList } from '../../app/query-list.tsx';
import { ReasonDialog } from '../../app/reason-dialog.tsx';
import { When } from '../../app/reading.tsx';
import { useWords, type Words } from '../../app/words.ts';

type Finding = RouterOutputs['adminMoney']['findings']['items'][number];

const column = columnHelper<Finding>();

const columnsIn = (words: Words<'books'>) =>
  column.columns([
    column.accessor(({ kind }) => words.kinds[kind], {
      id: 'what',
      header: words.findingColumns.what,
      cell: ({ getValue, row: { original } }) => (
        <span className="block whitespace-normal">
          <span>{getValue()}</span>
          <span className="block text-xs font-normal text-ink-muted">
            <When at={original.at} />
          </span>
        </span>
      ),
      meta: { isWide: true },
    }),
    column.display({ id: 'about', header: words.findingColumns.order, cell: ({ row: { original } }) => <About finding={original} /> }),
    column.display({
      id: 'amounts',
      header: words.findingColumns.amounts,
      cell: ({ row: { original } }) => <Amounts finding={original} />,
    }),
    column.accessor('state', {
      header: words.findingColumns.state,
      cell: ({ row: { original } }) =>
        original.state === 'open' ? (
          <Badge tone="honey">{words.open}</Badge>
        ) : (
          <span className="block max-w-64 whitespace-normal">{words.closedBecause(original.closeReason ?? '')}</span>
        ),
    }),
    column.display({
      id: 'action',
      header: words.findingColumns.action,
      cell: ({ row: { original } }) => (original.state === 'open' ? <CloseFinding finding={original} /> : null),
    }),
  ]);

function About({ finding: { orderNumber, store } }: { finding: Finding }) {
  return (
    <span className="grid justify-items-start">
      {orderNumber === null ? null : (
        <Link to={`/orders/${orderNumber}`} className={textLink}>
          {orderNumber}
        </Link>
      )}
      {store === null ? null : (
        <Link to={`/stores/${store.id}`} className={textLink}>
          {store.name}
        </Link>
      )}
    </span>
  );
}

function Amounts({ finding: { expected, found } }: { finding: Finding }) {
  const words = useWords('books');
  const said = (amount: Finding['expected']) => (amount === null ? null : formatMoney(amount, intlLocaleOf(words.locale)));
  return <span className="figures">{words.amounts(said(expected), said(found))}</span>;
}

function CloseFinding({ finding: { id, kind } }: { finding: Finding }) {
  const words = useWords('books');
  const failureWords = useFailureWords();
  const toast = useToast();
  const utils = api.useUtils();
  const [isAsking, setAsking] = useState(false);
  const close = api.adminMoney.closeFinding.useMutation({
    onSuccess: async () => {
      await Promise.all([utils.adminMoney.findings.invalidate(), utils.admin.dashboard.invalidate()]);
      setAsking(false);
      toast({ message: words.closeDone });
    },
    onError: (error) => {
      if (!isStale(error)) return;
      // Its row goes with it.
      toast({ tone: 'problem', message: failureWords(error) });
      setAsking(false);
      void utils.adminMoney.findings.invalidate();
    },
  });
  const what = words.kinds[kind];
  return (
    <>
      <Button variant="ghost" size="small" aria-label={words.closeNamed(what)} onClick={() => setAsking(true)}>
        {words.close}
      </Button>
      <ReasonDialog
        question={isAsking ? words.closeQuestion(what) : null}
        means={words.closeMeans}
        action={words.close}
        isBusy={close.isPending}
        problem={close.isError ? failureWords(close.error) : null}
        onConfirm={(reason) => close.mutate({ id, reason: reason ?? '' })}
        onClose={() => {
          close.reset();
          setAsking(false);
        }}
      />
    </>
  );
}

export function FindingList() {
  const words = useWords('books');
  const columns = useMemo(() => columnsIn(words), [words]);
  const isAll = useAddress().params.get('findings') === 'all';
  const findings = api.adminMoney.findings.useInfiniteQuery(
    { state: isAll ? null : 'open' },
    { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
  );
  const sentence = words.findingsSentence(isAll);
  const empty = { title: words.noFindings, hint: words.noFindingsHint };
  return (
    <div>
      <Filters sentence={sentence} names={['findings']}>
        <ChoiceFilter
          label={words.show}
          name="findings"
          value={isAll ? 'all' : null}
          any={words.open}
          choices={[{ value: 'all', label: words.showAll }]}
        />
      </Filters>
      <QueryList query={findings} label={sentence} columns={columns} rowId={({ id }) => id} empty={empty} nothingYet={empty} />
    </div>
  );
}
