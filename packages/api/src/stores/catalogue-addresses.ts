import { Prisma } from '@sweetspot/db';
import { z } from 'zod';
import type { Services } from '../context.ts';

/** So many pages that a list of them in two languages stays far below what search engines take at once. */
const MOST_ADDRESSES = 5_000;
/** Read one after the other while the list is sent, so that none is held whole. */
const BATCH = 200;
const KEPT = { ageMs: 10 * 60_000, bytes: (parts: readonly unknown[]) => parts.length * 100, isConstant: true };

export const CATALOGUE_KINDS = ['stores', 'cakes'] as const;
export type CatalogueKind = (typeof CATALOGUE_KINDS)[number];

export interface CataloguePart {
  readonly kind: CatalogueKind;
  /** The id that it begins with. */
  readonly from: string;
}

export interface CatalogueAddress {
  /** From the root. */
  readonly path: string;
  readonly changedAt: Date;
}

const SOURCES: Readonly<Record<CatalogueKind, Prisma.Sql>> = {
  stores: Prisma.sql`(
    select s.id, s.slug as store_slug, null::text as cake_slug, s.updated_at as changed_at from store s where s.status = 'approved'
  )`,
  cakes: Prisma.sql`(
    select c.id, s.slug as store_slug, c.slug as cake_slug, c.updated_at as changed_at
    from cake c join store s on s.id = c.store_id where c.status = 'published' and s.status = 'approved'
  )`,
};

/**
 * Everything that search engines may find, in parts. A part is named by its first id: ids grow with time, so what is new comes at the end,
 * and all parts before stay where they are.
 */
export function listCatalogueParts({ db, cache }: Pick<Services, 'db' | 'cache'>): Promise<readonly CataloguePart[]> {
  const partsOf = async (kind: CatalogueKind) => {
    const rows = await db.prisma.$queryRaw<unknown[]>`
      select id from (select id, row_number() over (order by id) - 1 as place from ${SOURCES[kind]} listed) numbered
      where place % ${MOST_ADDRESSES} = 0 order by id`;
    return z
      .array(z.object({ id: z.uuid() }))
      .parse(rows)
      .map(({ id }) => ({ kind, from: id }));
  };
  return cache.remember('catalogue-parts', async () => (await Promise.all(CATALOGUE_KINDS.map(partsOf))).flat(), KEPT);
}

const rowsSchema = z.array(z.object({ id: z.uuid(), store_slug: z.string(), cake_slug: z.string().nullable(), changed_at: z.date() }));

/** The addresses of a part, as they are read. */
export async function* catalogueAddresses({ db }: Pick<Services, 'db'>, { kind, from }: CataloguePart): AsyncGenerator<CatalogueAddress> {
  let after: string | null = null;
  for (let left = MOST_ADDRESSES; left > 0; left -= BATCH) {
    const begin: Prisma.Sql = after === null ? Prisma.sql`id >= ${from}::uuid` : Prisma.sql`id > ${after}::uuid`;
    const rows = rowsSchema.parse(
      await db.prisma.$queryRaw<unknown[]>`
        select id, store_slug, cake_slug, changed_at from ${SOURCES[kind]} listed where ${begin} order by id limit ${Math.min(BATCH, left)}`,
    );
    for (const { store_slug, cake_slug, changed_at } of rows)
      yield { path: `/stores/${store_slug}${cake_slug === null ? '' : `/${cake_slug}`}`, changedAt: changed_at };
    after = rows.at(-1)?.id ?? null;
    if (rows.length < BATCH) return;
  }
}
