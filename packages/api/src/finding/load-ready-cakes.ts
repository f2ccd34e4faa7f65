import { Prisma } from '@sweetspot/db';
import { demandSql, distanceSql, placeFilters, type ListCakesInput, type ReadyCakes } from '../cakes/index.ts';
import { readyDemands, type ReadyDemand, type StoreDemand } from '../capacity/index.ts';
import type { Services } from '../context.ts';

/** As many stores as are asked for their room at once: the nearest, or without a place those with the most ratings. */
const MOST_STORES = 300;

type ReadyServices = Pick<Services, 'db' | 'distance' | 'now'>;

/** What can be booked on the day that is asked for; null where none is. */
export async function loadReadyCakes({ db, distance, now }: ReadyServices, input: ListCakesInput): Promise<ReadyCakes | null> {
  const { readyBy, readyByMinute, near, fulfilment } = input;
  if (!readyBy) return null;
  const storeIds = await storesAsked(db.prisma, input);
  const demands = await demandsOf(db.prisma, storeIds.slice(0, MOST_STORES), input);
  const ready = await readyDemands({ distance, reader: db.prisma }, demands, {
    date: readyBy,
    byMinute: readyByMinute ?? null,
    fulfilment: fulfilment ?? null,
    point: near ?? null,
    now: now(),
  });
  return { rows: JSON.stringify(ready.map(toRow)), isPartial: storeIds.length > MOST_STORES };
}

type Reader = Pick<ReadyServices['db']['prisma'], '$queryRaw'>;

/** One more than may be asked says that there are more. */
async function storesAsked(reader: Reader, input: ListCakesInput): Promise<string[]> {
  const { near, storeId } = input;
  const filters = [Prisma.sql`s.status = 'approved'`, ...placeFilters(input), ...(storeId ? [Prisma.sql`s.id = ${storeId}::uuid`] : [])];
  const order = near ? distanceSql(near) : Prisma.sql`s.rating_count desc`;
  const rows = await reader.$queryRaw<{ id: string }[]>`
    select s.id from store s where ${Prisma.join(filters, ' and ')} order by ${order}, s.id limit ${MOST_STORES + 1}`;
  return rows.map(({ id }) => id);
}

/** Many cakes of a store ask the same of a slot, which is judged once. */
async function demandsOf(reader: Reader, storeIds: readonly string[], { serves }: ListCakesInput): Promise<StoreDemand[]> {
  const demand = demandSql(serves);
  return reader.$queryRaw<StoreDemand[]>`
    select distinct c.store_id as "storeId", ${demand} as demand from cake c
    where c.store_id = any(${[...storeIds]}::uuid[]) and c.status = 'published' and not c.is_sold_out and ${demand} is not null`;
}

function toRow({ storeId, demand, slot, timeZone }: ReadyDemand) {
  const { id, fulfilment, startAt, endAt } = slot;
  return { storeId, demand, slot: { id, fulfilment, startAt: startAt.toISOString(), endAt: endAt.toISOString(), timeZone } };
}
