import type { RouterOutputs } from '@sweetspot/api';
import { formatMoney } from '@sweetspot/domain/money/money';
import { orderNumberInput } from '@sweetspot/domain/orders/inputs';
import { LEDGER_ACCOUNTS } from '@sweetspot/domain/payments/ledger';
import { intlLocaleOf } from '@sweetspot/messages';
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
import { StoreFilter, useChosenStore } from '../../app/store-filter.tsx';
import { useWords, type Words } from '../../app/words.ts';

type Posting = RouterOutputs['adminMoney']['ledger']['items'][number];
const column = columnHelper<Posting>();

const columnsIn = (words: Words<'books'>) =>
  column.columns([
    column.accessor(({ kind }) => words.posting(kind), {
      id: 'posting',
      header: words.columns.posting,
      cell: ({ getValue, row: { original } }) => (
        <span className="block w-28 whitespace-normal md:w-44">
          <span>{getValue()}</span>
          <span className="block text-xs font-normal text-ink-muted">
            <When at={original.at} />
          </span>
          {original.reason === null ? null : <span className="block text-sm font-normal">{original.reason}</span>}
        </span>
      ),
    }),
    column.accessor('orderNumber', {
      header: words.columns.order,
      cell: ({ getValue }) => <OrderLink number={getValue()} none={words.noOrder} />,
    }),
    column.accessor('entries', {
      header: words.columns.entries,
      cell: ({ getValue }) => <Entries entries={getValue()} />,
      meta: { isWide: true },
    }),
  ]);

/** Positive is debit, negative credit, as the books keep it; a reader gets plain amounts. */
function Entries({ entries }: Pick<Posting, 'entries'>) {
  const words = useWords('books');
  return (
    <ul className="grid gap-1 whitespace-normal">
      {entries.map(({ account, storeName, amount }) => {
        const plain = formatMoney({ ...amount, amount: Math.abs(amount.amount) }, intlLocaleOf(words.locale));
        return (
          <li key={account} className="flex flex-wrap justify-between gap-x-6">
            <span>
              <span>{words.account(account)}</span>
              {storeName === null ? null : <span className="text-ink-muted">{`, ${storeName}`}</span>}
            </span>
            <span className="figures">{amount.amount > 0 ? words.debit(plain) : words.credit(plain)}</span>
          </li>
        );
      })}
    </ul>
  );
}

function OrderLink({ number, none }: { number: string | null; none: string }) {
  if (number === null) return <span className="text-ink-muted">{none}</span>;
  return (
    <Link to={`/orders/${number}`} className={textLink}>
      {number}
    </Link>
  );
}

export function LedgerList() {
  const words = useWords('books');
  const columns = useMemo(() => columnsIn(words), [words]);
  const { params, words: typed } = useAddress();
  const store = useChosenStore();
  const account = oneOf(params.get('account'), LEDGER_ACCOUNTS);
  const number = orderNumberInput.safeParse(typed);
  // What is no number yet finds nothing rather than everything.
  const asked = typed === '' ? null : number.success ? number.data : '0000';
  const postings = api.adminMoney.ledger.useInfiniteQuery(
    { number: asked, storeId: store.id, account },
    { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
  );
  const sentence = words.sentence(typed, store.name, account);
  return (
    <>
      <Filters sentence={sentence} names={['words', 'store', 'account']}>
        <SearchFilter label={words.orderFilter} hint={words.orderHint} />
        <StoreFilter label={words.storeFilter} />
        <ChoiceFilter
          label={words.accountFilter}
          name="account"
          value={account}
          any={words.anyAccount}
          choices={LEDGER_ACCOUNTS.map((value) => ({ value, label: words.account(value) }))}
        />
      </Filters>
      <QueryList
        query={postings}
        label={sentence}
        columns={columns}
        rowId={({ id }) => id}
        empty={{ title: words.empty, hint: words.emptyHint }}
      />
    </>
  );
}
