import { Prisma } from '@sweetspot/db';
import type { TxContext } from '../transaction.ts';
import { withoutTyped } from './without-typed.ts';

const AT_ONCE = 200;

/**
 * Of an account's orders stays what the books are kept by: cakes, amounts, dates, the town; and what was said of a cake, without name or
 * picture. Who ordered, who received it, the door, what was written on cake and card, why they called it off, and photos go. The documents
 * issued for them stay as the law has them.
 */
export async function forgetOrders(t: TxContext, userId: string): Promise<void> {
  const { tx } = t;
  await forgetTyped(t, userId);
  await tx.$executeRaw`
    delete from mail m using "order" o where o.user_id = ${userId}::uuid and m.order_id = o.id and m.recipient = o.contact_email`;
  await tx.$executeRaw`
    update promo_code_use u set user_id = null, email_hash = '' from "order" o
    where o.user_id = ${userId}::uuid and u.order_id = o.id`;
  await tx.$executeRaw`
    update review r set by_name = '—', photo_id = null, user_id = null from "order" o where o.user_id = ${userId}::uuid and r.order_id = o.id`;
  // What they said of a problem goes; that there was one, and what was given for it, the books explain.
  await tx.$executeRaw`
    update order_problem p set photo_ids = '{}' from "order" o where o.user_id = ${userId}::uuid and p.order_id = o.id`;
  await tx.$executeRaw`
    update order_problem_message m set text = '—' from order_problem p join "order" o on o.id = p.order_id
    where o.user_id = ${userId}::uuid and m.problem_id = p.id and m.by = 'customer'`;
  // The order repeats why it stands as it does.
  await tx.$executeRaw`
    update "order" o set status_reason = null from order_move m
    where o.user_id = ${userId}::uuid and m.order_id = o.id and m.actor = 'customer' and m.reason = o.status_reason`;
  await tx.$executeRaw`
    update order_move m set reason = null from "order" o
    where o.user_id = ${userId}::uuid and m.order_id = o.id and m.actor = 'customer' and m.reason is not null`;
  // Their files are put away by the sweep of photos that are on nothing.
  await tx.$executeRaw`update photo p set order_id = null from "order" o where o.user_id = ${userId}::uuid and p.order_id = o.id`;
  await tx.$executeRaw`
    update "order" set contact_name = '—', contact_email = '', contact_mobile = '', recipient_name = null, recipient_mobile = null,
      gift_message = null, gift_from = null, address_line1 = null, address_line2 = null, postal_code = null, latitude = null, longitude = null,
      instructions = null, cart_id = null, user_id = null, forgotten_at = ${t.now()}
    where user_id = ${userId}::uuid`;
}

interface TypedRow {
  readonly id: string;
  readonly [column: string]: unknown;
}

/** What was typed or given stands inside frozen rows, of lines and of the changes asked for. */
async function forgetTyped({ tx }: TxContext, userId: string): Promise<void> {
  const rewrite = async (read: (after: string) => Promise<TypedRow[]>, write: (rows: string) => Promise<unknown>): Promise<void> => {
    let after = '00000000-0000-0000-0000-000000000000';
    let page: TypedRow[];
    do {
      page = await read(after);
      if (page.length > 0) await write(JSON.stringify(page.map((row) => withoutTyped(row))));
      after = page.at(-1)?.id ?? after;
    } while (page.length === AT_ONCE);
  };
  await rewrite(
    (after) =>
      tx.$queryRaw<TypedRow[]>(Prisma.sql`
      select l.id, l.customization, l.choices, l.design, l.standing from order_line l join "order" o on o.id = l.order_id
      where o.user_id = ${userId}::uuid and l.id > ${after}::uuid order by l.id limit ${AT_ONCE}`),
    (rows) => tx.$executeRaw`
      update order_line l set customization = r.customization, choices = r.choices, design = r.design, standing = r.standing,
        inscription = '{}', design_key = null
      from jsonb_to_recordset(${rows}::jsonb) as r(id uuid, customization jsonb, choices jsonb, design jsonb, standing jsonb)
      where l.id = r.id`,
  );
  await rewrite(
    (after) =>
      tx.$queryRaw<TypedRow[]>(Prisma.sql`
      select a.id, a.before, a.after from order_amendment a join "order" o on o.id = a.order_id
      where o.user_id = ${userId}::uuid and a.id > ${after}::uuid order by a.id limit ${AT_ONCE}`),
    (rows) => tx.$executeRaw`
      update order_amendment a set before = r.before, after = r.after
      from jsonb_to_recordset(${rows}::jsonb) as r(id uuid, before jsonb, after jsonb) where a.id = r.id`,
  );
}
