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

type JsonField<T extends keyof Rows> = {
  [K in keyof Rows[T]]-?: string | boolean extends NonNullable<Rows[T][K]> ? K : never;
}[keyof Rows[T]];

/** Of what a row takes; the compiler names a column that is missing here. */
const JSON_FIELDS: { readonly [T in keyof Rows]: Readonly<Record<JsonField<T>, true>> } = {
  order: { feeRule: true, cancellationLadder: true, breakdown: true, standing: true },
  order_line: { customization: true, choices: true, priceParts: true, allergens: true, design: true, work: true, standing: true },
  order_piece: {},
  order_piece_tier: {},
  order_move: {},
  order_move_effect: { needs: true },
  payment: {},
  payment_attempt: {},
  payment_operation: {},
};

/**
 * Rows that go out with whatever else the transaction writes. Their columns are those of the first row; the database fills in the others,
 * and no id is made up here. A single row is written as values: of JSON, PostgreSQL looks at every column that the table has.
 */
export async function insertLater<T extends keyof Rows>(tx: Tx, table: T, rows: readonly Row<T>[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = columnsOf(first);
  const name = quoted(table);
  const many = () => {
    const json = JSON.stringify(rows.map(asColumns));
    return Prisma.sql`select ${columns} from jsonb_populate_recordset(null::${name}, ${json}::jsonb)`;
  };
  const source = rows.length === 1 ? Prisma.sql`values (${Prisma.join(valuesOf(table, first), ', ')})` : many();
  await writeLater(tx, { table, sql: Prisma.sql`insert into ${name} (${columns}) ${source}` });
}

/** Columns of one row, changed together with whatever else the transaction writes. */
export async function updateLater<T extends keyof Rows>(tx: Tx, table: T, id: string, changes: Partial<Row<T>>): Promise<void> {
  const { writes } = openTx(tx).waiting;
  const key = `${table} ${id}`;
  const all = { ...writes.get(key)?.changes, ...changes };
  const values = valuesOf(table, all);
  const sets = Object.keys(all).map((field, place) => Prisma.sql`${quoted(columnOf(field))} = ${values[place]}`);
  const sql = Prisma.sql`update ${quoted(table)} set ${Prisma.join(sets, ', ')} where id = ${id}::uuid`;
  const write: LaterWrite = { table, rows: id, changes: all, sql };
  if (writes.get(key)?.changes) writes.set(key, write);
  else await writeLater(tx, write);
}

function columnsOf(row: object): Prisma.Sql {
  return Prisma.join(
    Object.keys(row).map((field) => quoted(columnOf(field))),
    ', ',
  );
}

/** As PostgreSQL reads them into the columns, whose types it knows. */
function valuesOf(table: keyof Rows, row: object): unknown[] {
  return Object.entries(row).map(([field, value]: [string, unknown]) => {
    if (value === undefined || value === null) return null;
    if (Object.hasOwn(JSON_FIELDS[table], field)) return JSON.stringify(value);
    return value instanceof Date ? value.toISOString() : value;
  });
}

const asColumns = (row: object): object =>
  Object.fromEntries(Object.entries(row).map(([field, value]) => [columnOf(field), value as unknown]));
const quoted = (name: string): Prisma.Sql => Prisma.raw(`"${name}"`);
const columnOf = (field: string): string => field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
