import { Prisma, type ReadClient } from '@sweetspot/db';

type Reader = Pick<ReadClient, '$queryRaw'>;

export interface Needed {
  /** Names of stores that would be left without an owner. */
  readonly stores: string[];
  readonly isLastAdmin: boolean;
}

/** What others would be left without. A store that is closed to customers needs nobody. */
export async function neededFor(reader: Reader, userId: string): Promise<Needed> {
  const stores = await reader.$queryRaw<{ name: string }[]>(Prisma.sql`
    select s.name from store_staff me join store s on s.id = me.store_id
    where me.user_id = ${userId}::uuid and me.role = 'owner' and s.status in ('approved', 'awaiting_approval') and not exists (
      select 1 from store_staff other join "user" u on u.id = other.user_id
      where other.store_id = s.id and other.role = 'owner' and u.id <> me.user_id and u.disabled_at is null and u.leaves_at is null)
    order by s.name`);
  const admins = await reader.$queryRaw<{ id: string }[]>(Prisma.sql`
    select id from "user" where role = 'admin' and disabled_at is null and (leaves_at is null or id = ${userId}::uuid) limit 2`);
  return { stores: stores.map(({ name }) => name), isLastAdmin: admins.length === 1 && admins[0]?.id === userId };
}

export const isNeeded = ({ stores, isLastAdmin }: Needed): boolean => stores.length > 0 || isLastAdmin;
