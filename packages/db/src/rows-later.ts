import { Prisma } from './generated/client.ts';
import { openTx, writeLater, type Tx } from './transaction.ts';
import type { LaterWrite } from './write-later.ts';

/** The tables that are written this way, with what a row of each takes. */
type Rows = {
  order: Prisma.OrderUncheckedCreateInput;
  order_line: Prisma.OrderLineUncheckedCreateInput;
  order_piece: Prisma.OrderPieceUncheckedCreateInput;
  order_piece_tier: Prisma.OrderPieceTierUncheckedCreateInput;
  order_move: Prisma.OrderMoveUncheckedCreateInput;
  order_move_effect: Prisma.OrderMoveEffectUncheckedCreateInput;
  payment: Prisma.PaymentUncheckedCreateInput;
  payment_attempt: Prisma.PaymentAttemptUncheckedCreateInput;
  payment_operation: Prisma.PaymentOperationUncheckedCreateInput;
};

type Row<T extends keyof Rows> = Rows[T] & object;

/**
 * Rows that go out with whatever else the transaction writes. Their columns are those of the first row; the database fills in the others,
 * and no id is made up here.
 */
export async function insertLater<T extends keyof Rows>(tx: Tx, table: T, rows: readonly Row<T>[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = columnsOf(first);
  const name = quoted(table);
  const json = JSON.stringify(rows.map(asColumns));
  await writeLater(tx, {
    table,
    sql: Prisma.sql`insert into ${name} (${columns}) select ${columns} from jsonb_populate_recordset(null::${name}, ${json}::jsonb)`,
  });
}

/** Columns of one row, changed together with whatever else the transaction writes. */
export async function updateLater<T extends keyof Rows>(tx: Tx, table: T, id: string, changes: Partial<Row<T>>): Promise<void> {
  const { writes } = openTx(tx).waiting;
  const key = `${table} ${id}`;
  const all = { ...writes.get(key)?.changes, ...changes };
  const columns = columnsOf(all);
  const name = quoted(table);
  const json = JSON.stringify(asColumns(all));
  const write: LaterWrite = {
    table,
    rows: id,
    changes: all,
    sql: Prisma.sql`update ${name} set (${columns}) = (select ${columns} from jsonb_populate_record(null::${name}, ${json}::jsonb))
      where id = ${id}::uuid`,
  };
  if (writes.get(key)?.changes) writes.set(key, write);
  else await writeLater(tx, write);
}

function columnsOf(row: object): Prisma.Sql {
  return Prisma.join(
    Object.keys(row).map((field) => quoted(columnOf(field))),
    ', ',
  );
}

const asColumns = (row: object): object =>
  Object.fromEntries(Object.entries(row).map(([field, value]) => [columnOf(field), value as unknown]));
const quoted = (name: string): Prisma.Sql => Prisma.raw(`"${name}"`);
const columnOf = (field: string): string => field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
