import { kitchenWords } from '@sweetspot/messages';
import { useMemo } from 'react';
import { columnHelper, DataTable } from '../../app/data-table.tsx';
import type { AdminOrder } from './order-page.tsx';
import { useWords, type Words } from '../../app/words.ts';

type Piece = AdminOrder['pieces'][number] & { readonly cakeName: string };
const column = columnHelper<Piece>();

const columnsIn = (words: Words<'orders'>, frame: Words<'frame'>) =>
  column.columns([
    column.accessor(({ number }) => words.piece(number), { id: 'piece', header: words.kitchenColumns.piece }),
    column.accessor('cakeName', { header: words.kitchenColumns.cake, meta: { isWide: true } }),
    column.accessor(
      ({ tiers }) =>
        tiers.length < 2
          ? frame.none
          : tiers
              .map(
                ({ tier, sponge, state }) =>
                  `${words.tier(tier, sponge.replaceAll('_', ' '))}: ${kitchenWords(words.locale).states[state].toLowerCase()}`,
              )
              .join('; '),
      {
        id: 'tiers',
        header: words.kitchenColumns.tiers,
        cell: ({ getValue }) => <span className="whitespace-normal">{getValue()}</span>,
        meta: { isWide: true },
      },
    ),
    column.accessor(({ state }) => kitchenWords(words.locale).states[state], { id: 'state', header: words.kitchenColumns.state }),
  ]);

export function OrderKitchen({ whole: { pieces, order } }: { whole: AdminOrder }) {
  const words = useWords('orders');
  const frame = useWords('frame');
  const columns = useMemo(() => columnsIn(words, frame), [words, frame]);
  if (pieces.length === 0) return <p className="text-ink-muted">{words.noPieces}</p>;
  const names = new Map(order.lines.map(({ id, cakeName }) => [id, cakeName]));
  const rows = pieces.map((piece) => ({ ...piece, cakeName: names.get(piece.lineId) ?? '' }));
  return <DataTable label={words.pieces} columns={columns} rows={rows} rowId={({ id }) => id} />;
}
