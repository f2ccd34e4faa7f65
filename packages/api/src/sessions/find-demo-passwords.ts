import type { Db } from '@sweetspot/db';
import { DEMO_PASSWORD } from '@sweetspot/domain/accounts/demo-password';
import { isPassword } from './passwords.ts';

/** Judging a hash takes some 10 ms: a start must not wait for all customers there are. */
const MOST_JUDGED = 1000;
const AT_ONCE = 4;

/**
 * Addresses of accounts that the demo password opens; of accounts that share a hash, all.
 *
 * No door lets anybody choose that password, so only demo data brings it, and that goes into an empty database alone. Judged are
 * therefore, until there are many: whoever could do harm, hashes that two accounts share (salted, they meet only when one was copied), demo
 * addresses, and then the oldest accounts.
 */
export async function findDemoPasswords(db: Db): Promise<readonly string[]> {
  const hashes = await db.prisma.$queryRaw<{ hash: string; emails: string[] }[]>`
    select u.password_hash as hash, (array_agg(u.email order by u.created_at, u.email))[:3] as emails
    from "user" u where u.password_hash is not null
    group by u.password_hash
    order by bool_or(u.role = 'admin') desc, count(*) > 1 desc, bool_or(u.email like '%.test') desc,
      bool_or(exists (select 1 from store_staff s where s.user_id = u.id)) desc, min(u.created_at)
    limit ${MOST_JUDGED}`;
  const found: string[] = [];
  const waiting = hashes.values();
  const judge = async () => {
    for (const { hash, emails } of waiting) if (await isPassword(hash, DEMO_PASSWORD)) found.push(...emails);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, judge));
  return found;
}
