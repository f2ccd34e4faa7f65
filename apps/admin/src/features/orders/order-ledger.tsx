import type { RouterOutputs } from '@sweetspot/api';
import { Money } from '@sweetspot/ui';
import { useMemo } from 'react';
import { columnHelper, DataTable } from '../../app/data-table.tsx';
import { When } from '../../app/reading.tsx';
import { useWords, type Words } from '../../app/words.ts';

type AdminOrder = RouterOutputs['admin']['order'];
type Posting = AdminOrder['ledger'][number];
type Entry = Posting['entries'][number] & Pick<Posting, 'at' | 'kind'> & { readonly id: string };

const column = columnHelper<Entry>();

/** Positive is debit, negative credit, as the books keep it; a reader gets two columns of plain amounts. */
const side = (entry: Entry, sign: 1 | -1) =>
  entry.amount.amount * sign > 0 ? <Money amount={{ ...entry.amount, amount: Math.abs(entry.amount.amount) }} /> : null;

const columnsIn = (words: Words<'orders'>, books: Words<'books'>) =>
  column.columns([
    column.accessor(({ kind }) => books.posting(kind), { id: 'kind', header: words.ledgerColumns.posting }),
    column.accessor(({ account }) => books.account(account), {
      id: 'account',
      header: words.ledgerColumns.account,
      meta: { isWide: true },
    }),
    column.accessor('at', { header: words.ledgerColumns.at, cell: ({ row }) => <When at={row.original.at} /> }),
    column.display({
      id: 'debit',
      header: words.ledgerColumns.debit,
      cell: ({ row }) => side(row.original, 1),
      meta: { isNumeric: true },
    }),
    column.display({
      id: 'credit',
      header: words.ledgerColumns.credit,
      cell: ({ row }) => side(row.original, -1),
      meta: { isNumeric: true },
    }),
  ]);

export function OrderLedger({ whole: { ledger } }: { whole: AdminOrder }) {
  const words = useWords('orders');
  const books = useWords('books');
  const columns = useMemo(() => columnsIn(words, books), [words, books]);
  if (ledger.length === 0) return <p className="text-ink-muted">{words.noLedger}</p>;
  const rows = ledger.flatMap(({ at, kind, entries }, posting) =>
    entries.map((entry, line) => ({ ...entry, at, kind, id: `${posting} ${line}` })),
  );
  return <DataTable label={words.bookings} columns={columns} rows={rows} rowId={({ id }) => id} />;
}
