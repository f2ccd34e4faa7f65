import type { RouterOutputs } from '@sweetspot/api';
import { Badge, Button, Money } from '@sweetspot/ui';
import { keepPreviousData } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { Link, useParams } from 'react-router';
import { useAddress } from '../../app/address.ts';
import { api } from '../../app/api.ts';
import { columnHelper } from '../../app/data-table.tsx';
import { Page, PageFailure, PageSkeleton, Section, textLink } from '../../app/page.tsx';
import { QueryList } from '../../app/query-list.tsx';
import { useWords, type Words } from '../../app/words.ts';
import { BatchActions } from './batch-actions.tsx';
import { BatchState } from './batch-state.tsx';

type Payout = RouterOutputs['adminMoney']['payouts']['items'][number];
type LeftOut = RouterOutputs['adminMoney']['payoutsLeftOut']['items'][number];
type Line = RouterOutputs['adminMoney']['payoutLines']['items'][number];

const payoutColumn = columnHelper<Payout>();
const leftOutColumn = columnHelper<LeftOut>();
const lineColumn = columnHelper<Line>();
const AMOUNTS = ['carriedIn', 'net', 'amount', 'carriedOut'] as const;
const FIGURES = ['paid', 'promotion', 'ownDiscount', 'commission', 'tax', 'refunded', 'cash', 'other', 'net'] as const;

const payoutColumnsIn = (words: Words<'payouts'>, onExplain: (id: string) => void) =>
  payoutColumn.columns([
    payoutColumn.accessor(({ store }) => store.name, {
      id: 'store',
      header: words.store,
      cell: ({ row: { original } }) => (
        <Link to={`/stores/${original.store.id}`} className={textLink}>
          {original.store.name}
        </Link>
      ),
      meta: { isWide: true },
    }),
    ...AMOUNTS.map((name) =>
      payoutColumn.accessor(name, {
        header: words[name],
        cell: ({ getValue }) => <Money amount={getValue()} />,
        meta: { isNumeric: true },
      }),
    ),
    payoutColumn.accessor('account', {
      header: words.account,
      cell: ({ row: { original } }) => <Account payout={original} />,
    }),
    payoutColumn.display({
      id: 'explain',
      header: words.columns.action,
      cell: ({ row: { original } }) => (
        <Button variant="ghost" size="small" aria-label={words.explainNamed(original.store.name)} onClick={() => onExplain(original.id)}>
          {words.explain}
        </Button>
      ),
    }),
  ]);

function Account({ payout: { account, amount } }: { payout: Payout }) {
  const words = useWords('payouts');
  if (account !== null)
    return (
      <>
        <span className="block max-w-64 whitespace-normal">{account.holder}</span>
        <span className="figures block text-sm text-ink-muted">{words.accountIs(account.numberEnding, account.ifsc)}</span>
      </>
    );
  return amount.amount > 0 ? <Badge tone="honey">{words.noAccount}</Badge> : null;
}

const leftOutColumnsIn = (words: Words<'payouts'>) =>
  leftOutColumn.columns([
    leftOutColumn.accessor(({ store }) => store.name, {
      id: 'store',
      header: words.store,
      cell: ({ row: { original } }) => (
        <Link to={`/stores/${original.store.id}`} className={textLink}>
          {original.store.name}
        </Link>
      ),
      meta: { isWide: true },
    }),
    leftOutColumn.accessor('amount', {
      header: words.leftOutAmount,
      cell: ({ getValue }) => <Money amount={getValue()} />,
      meta: { isNumeric: true },
    }),
    leftOutColumn.display({ id: 'why', header: words.leftOutWhy, cell: () => words.noAccount }),
  ]);

const lineColumnsIn = (words: Words<'payouts'>) =>
  lineColumn.columns([
    lineColumn.accessor('orderNumber', {
      header: words.line.order,
      cell: ({ row: { original } }) =>
        original.orderNumber === null ? (
          <span className="block max-w-64 whitespace-normal">{original.reason ?? words.noOrder}</span>
        ) : (
          <Link to={`/orders/${original.orderNumber}`} className={textLink}>
            {original.orderNumber}
          </Link>
        ),
    }),
    ...FIGURES.map((name) =>
      lineColumn.accessor(name, {
        header: words.line[name],
        cell: ({ getValue }) => <Money amount={getValue()} />,
        meta: { isNumeric: true },
      }),
    ),
  ]);

/** A batch, store by store; one of them explained order by order. */
export function BatchPage() {
  const words = useWords('payouts');
  const { id = '' } = useParams();
  const { params, change } = useAddress();
  const batch = api.adminMoney.payoutBatch.useQuery({ id });
  const payouts = api.adminMoney.payouts.useInfiniteQuery(
    { batchId: id },
    { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
  );
  const columns = useMemo(() => payoutColumnsIn(words, (payout) => change({ payout })), [words, change]);
  const up = { to: '/payouts', label: words.title };
  if (batch.isPending) return <PageSkeleton />;
  if (batch.data === undefined) return <PageFailure title={words.title} up={up} error={batch.error} onRetry={() => void batch.refetch()} />;
  const chosen = payouts.data?.pages.flatMap(({ items }) => items).find((payout) => payout.id === params.get('payout'));
  return (
    <Page
      title={words.batch(batch.data.number)}
      up={up}
      lede={<Money amount={batch.data.total} />}
      actions={<BatchActions batch={batch.data} />}
    >
      <div className="grid gap-8">
        <BatchState batch={batch.data} />
        <Section title={words.ofBatch}>
          <QueryList
            query={payouts}
            label={words.ofBatch}
            columns={columns}
            rowId={(payout) => payout.id}
            empty={{ title: words.empty, hint: words.emptyHint }}
          />
        </Section>
        {chosen === undefined ? null : <Explained payout={chosen} />}
        <LeftOutStores batchId={id} />
      </div>
    </Page>
  );
}

function Explained({ payout }: { payout: Payout }) {
  const words = useWords('payouts');
  const columns = useMemo(() => lineColumnsIn(words), [words]);
  const lines = api.adminMoney.payoutLines.useInfiniteQuery(
    { payoutId: payout.id },
    { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
  );
  const title = words.explained(payout.store.name);
  // It stands below all stores: whoever asked for it is taken there.
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), [payout.id]);
  return (
    <div ref={place} tabIndex={-1}>
      <Section title={title}>
        <QueryList
          query={lines}
          label={title}
          columns={columns}
          rowId={({ id }) => id}
          empty={{ title: words.empty, hint: words.emptyHint }}
        />
      </Section>
    </div>
  );
}

/** Stores that the batch could not pay, so that somebody asks them. Most batches leave none out, and say nothing. */
function LeftOutStores({ batchId }: { batchId: string }) {
  const words = useWords('payouts');
  const columns = useMemo(() => leftOutColumnsIn(words), [words]);
  const leftOut = api.adminMoney.payoutsLeftOut.useInfiniteQuery(
    { batchId },
    { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
  );
  if (leftOut.data?.pages[0]?.items.length === 0) return null;
  return (
    <Section title={words.leftOut}>
      <QueryList
        query={leftOut}
        label={words.leftOut}
        columns={columns}
        rowId={({ store }) => store.id}
        empty={{ title: words.empty, hint: words.emptyHint }}
      />
    </Section>
  );
}
