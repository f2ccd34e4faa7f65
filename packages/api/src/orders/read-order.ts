import { Prisma, type ReadClient } from '@sweetspot/db';

/** What typed SQL can read of an order: its columns, and these of what hangs on it, in the order that every select of them asks for. */
interface Readable {
  readonly hold?: Asked;
  readonly store?: Asked;
  readonly lines?: Asked;
  readonly pieces?: Asked<{ readonly tiers: Asked }>;
  /** The last one, with those of its effects that are done. */
  readonly moves?: Asked<{ readonly effects: Asked }>;
  readonly payments?: Asked<{ readonly operations: Asked; readonly refunds: Asked }>;
}
type Asked<Nested = unknown> = { readonly select: Nested };

const columnOf = (field: string): string => field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const columnsOf = (select: object): string[] => Object.entries(select).flatMap(([field, isAsked]) => (isAsked === true ? field : []));
const object = (table: string, { select }: Asked, nested: Record<string, string> = {}): string => {
  const own = columnsOf(select as object).map((field) => `'${field}', ${table}."${columnOf(field)}"`);
  return `json_build_object(${[...own, ...Object.entries(nested).map(([field, sql]) => `'${field}', ${sql}`)].join(', ')})`;
};
const list = (member: string, from: string, order = '') => `(select coalesce(json_agg(${member} ${order}), '[]') from ${from})`;

const RELATIONS: { readonly [R in keyof Readable]-?: (asked: NonNullable<Readable[R]>) => string } = {
  hold: (asked) => `(select ${object('h', asked)} from slot_hold h where h.id = o.hold_id)`,
  store: (asked) => `(select ${object('s', asked)} from store s where s.id = o.store_id)`,
  lines: (asked) => list(object('l', asked), 'order_line l where l.order_id = o.id', 'order by l.position'),
  pieces: (asked) => {
    const tiers = list(object('t', asked.select.tiers), 'order_piece_tier t where t.piece_id = p.id', 'order by t.tier');
    return list(object('p', asked, { tiers }), 'order_piece p where p.order_id = o.id');
  },
  moves: (asked) => {
    const effects = list(object('e', asked.select.effects), 'order_move_effect e where e.move_id = m.id and e.done_at is not null');
    const last = '(select * from order_move where order_id = o.id order by version desc limit 1) m';
    return list(object('m', asked, { effects }), last);
  },
  payments: (asked) => {
    const { operations, refunds } = asked.select;
    const nested = {
      operations: list(object('x', operations), 'payment_operation x where x.payment_id = p.id', 'order by x.created_at'),
      refunds: list(object('r', refunds), 'refund r where r.payment_id = p.id'),
    };
    return list(object('p', asked, nested), 'payment p where p.order_id = o.id', 'order by p.created_at');
  },
};

const written = new WeakMap<object, Prisma.Sql>();

function columnsSql(select: object & Readable): Prisma.Sql {
  const known = written.get(select);
  if (known) return known;
  const own = columnsOf(select).map((field) => `o."${columnOf(field)}" as "${field}"`);
  const relations = Object.entries(select).flatMap(([field, asked]: [string, unknown]) =>
    asked === true ? [] : `${(RELATIONS[field as keyof Readable] as (asked: unknown) => string)(asked)} as "${field}"`,
  );
  const sql = Prisma.raw([...own, ...relations].join(', '));
  written.set(select, sql);
  return sql;
}

/**
 * An order as Prisma reads it by the same select, for what a checkout reads each time: a model's answer costs the server several times as
 * much. Null where there is none.
 */
export async function readOrder<S extends Prisma.OrderSelect & Readable>(
  reader: Pick<ReadClient, '$queryRaw'>,
  select: S,
  orderId: string,
): Promise<Prisma.OrderGetPayload<{ select: S }> | null> {
  const [row] = await reader.$queryRaw<ReadRow[]>`select ${columnsSql(select)} from "order" o where o.id = ${orderId}::uuid`;
  if (!row) return null;
  const { hold, moves } = row;
  // JSON has no times.
  if (hold?.expiresAt !== undefined) hold.expiresAt = new Date(hold.expiresAt);
  for (const move of moves ?? []) if (move.createdAt !== undefined) move.createdAt = new Date(move.createdAt);
  return row as unknown as Prisma.OrderGetPayload<{ select: S }>;
}

interface ReadRow {
  readonly hold?: { expiresAt?: string | Date } | null;
  readonly moves?: readonly { createdAt?: string | Date }[];
}
