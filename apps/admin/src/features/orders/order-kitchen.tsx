import { kitchenWords } from '@sweetspot/messages';
import { adminWords } from '@sweetspot/messages/admin';
import { columnHelper, DataTable } from '../../app/data-table.tsx';
import { LOCALE } from '../../app/reading.tsx';
import type { AdminOrder } from './order-page.tsx';

const words = adminWords.orders;
const { states } = kitchenWords(LOCALE);

type Piece = AdminOrder['pieces'][number] & { readonly cakeName: string };
const column = columnHelper<Piece>();

const columns = column.columns([
  column.accessor(({ number }) => words.piece(number), { id: 'piece', header: words.kitchenColumns.piece }),
  column.accessor('cakeName', { header: words.kitchenColumns.cake, meta: { isWide: true } }),
  column.accessor(
    ({ tiers }) =>
      tiers.length < 2
        ? adminWords.frame.none
        : tiers
            .map(({ tier, sponge, state }) => `${words.tier(tier, sponge.replaceAll('_', ' '))}: ${states[state].toLowerCase()}`)
            .join('; '),
    {
      id: 'tiers',
      header: words.kitchenColumns.tiers,
      cell: ({ getValue }) => <span className="whitespace-normal">{getValue()}</span>,
      meta: { isWide: true },
    },
  ),
  column.accessor(({ state }) => states[state], { id: 'state', header: words.kitchenColumns.state }),
]);

export function OrderKitchen({ whole: { pieces, order } }: { whole: AdminOrder }) {
  if (pieces.length === 0) return <p className="text-ink-muted">{words.noPieces}</p>;
  const names = new Map(order.lines.map(({ id, cakeName }) => [id, cakeName]));
  const rows = pieces.map((piece) => ({ ...piece, cakeName: names.get(piece.lineId) ?? '' }));
  return <DataTable label={words.pieces} columns={columns} rows={rows} rowId={({ id }) => id} />;
}
