import type { RouterOutputs } from '@sweetspot/api';
import { Badge, Button, Money, useToast } from '@sweetspot/ui';
import { keepPreviousData } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { api } from '../../app/api.ts';
import { columnHelper } from '../../app/data-table.tsx';
import { useAddress } from '../../app/address.ts';
import { isStale, useFailureWords } from '../../app/failure.tsx';
import { ChoiceFilter, Filters } from '../../app/filters.tsx';
import { textLink } from '../../app/page.tsx';
import { QueryList } from '../../app/query-list.tsx';
import { ReasonDialog } from '../../app/reason-dialog.tsx';
import { When } from '../../app/reading.tsx';
import { useWords, type Words } from '../../app/words.ts';

type Dispute = RouterOutputs['adminMoney']['disputes']['items'][number];

const column = columnHelper<Dispute>();

const columnsIn = (words: Words<'books'>) =>
  column.columns([
    column.accessor('orderNumber', {
      header: words.disputeColumns.order,
      cell: ({ getValue, row: { original } }) => (
        <span className="block">
          <Link to={`/orders/${getValue()}`} className={textLink}>
            {getValue()}
          </Link>
          <span className="block text-xs font-normal text-ink-muted">
            <span>{`${original.storeName}, `}</span>
            <When at={original.at} />
          </span>
        </span>
      ),
    }),
    column.accessor('amount', {
      header: words.disputeColumns.amount,
      cell: ({ getValue }) => <Money amount={getValue()} />,
      meta: { isNumeric: true },
    }),
    column.accessor('reason', { header: words.disputeColumns.reason, meta: { isWide: true } }),
    column.accessor('state', {
      header: words.disputeColumns.state,
      cell: ({ row: { original } }) => (
        <span className="grid max-w-64 justify-items-start gap-1 whitespace-normal">
          <Badge tone={original.state === 'open' ? 'honey' : 'plain'}>{words.disputeStates[original.state]}</Badge>
          {original.closeReason === null ? null : <span className="text-xs text-ink-muted">{original.closeReason}</span>}
        </span>
      ),
    }),
    column.display({
      id: 'action',
      header: words.disputeColumns.action,
      cell: ({ row: { original } }) => (original.state === 'open' ? <Decide dispute={original} /> : null),
    }),
  ]);

function Decide({ dispute: { id, orderNumber } }: { dispute: Dispute }) {
  const words = useWords('books');
  const failureWords = useFailureWords();
  const toast = useToast();
  const utils = api.useUtils();
  const [asked, setAsked] = useState<'for_store' | 'for_customer' | null>(null);
  const decide = api.adminMoney.closeDispute.useMutation({
    onSuccess: async () => {
      await Promise.all([utils.adminMoney.invalidate(), utils.admin.dashboard.invalidate()]);
      setAsked(null);
      toast({ message: words.decided });
    },
    onError: (error) => {
      if (!isStale(error)) return;
      // Its row goes with it.
      toast({ tone: 'problem', message: failureWords(error) });
      setAsked(null);
      void utils.adminMoney.disputes.invalidate();
    },
  });
  const isForStore = asked === 'for_store';
  return (
    <span className="flex flex-wrap gap-1">
      <Button variant="ghost" size="small" aria-label={words.decideQuestion(orderNumber, true)} onClick={() => setAsked('for_store')}>
        {words.forStore}
      </Button>
      <Button variant="ghost" size="small" aria-label={words.decideQuestion(orderNumber, false)} onClick={() => setAsked('for_customer')}>
        {words.forCustomer}
      </Button>
      <ReasonDialog
        question={asked === null ? null : words.decideQuestion(orderNumber, isForStore)}
        means={isForStore ? words.decideMeansStore : words.decideMeansCustomer}
        action={isForStore ? words.forStore : words.forCustomer}
        isBusy={decide.isPending}
        problem={decide.isError ? failureWords(decide.error) : null}
        onConfirm={(reason) => asked !== null && decide.mutate({ id, state: asked, reason: reason ?? '' })}
        onClose={() => {
          decide.reset();
          setAsked(null);
        }}
      />
    </span>
  );
}

export function DisputeList() {
  const words = useWords('books');
  const columns = useMemo(() => columnsIn(words), [words]);
  const isAll = useAddress().params.get('disputes') === 'all';
  const disputes = api.adminMoney.disputes.useInfiniteQuery(
    { state: isAll ? null : 'open' },
    { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
  );
  const sentence = words.disputesSentence(isAll);
  const empty = { title: words.noDisputes, hint: words.noDisputesHint };
  return (
    <div>
      <Filters sentence={sentence} names={['disputes']}>
        <ChoiceFilter
          label={words.show}
          name="disputes"
          value={isAll ? 'all' : null}
          any={words.open}
          choices={[{ value: 'all', label: words.showDecided }]}
        />
      </Filters>
      <QueryList query={disputes} label={sentence} columns={columns} rowId={({ id }) => id} empty={empty} nothingYet={empty} />
    </div>
  );
}
