import { MAX_LINE_QUANTITY } from '@sweetspot/domain/carts/inputs';
import type { TxContext } from '../transaction.ts';
import { hashVisitorToken, lockLines } from './cart-owner.ts';

/**
 * What a visitor put in comes along when they sign in. The same design in both carts becomes one line, or stays two where one line
 * cannot hold it all. Once the visitor's cart is adopted it is gone, so that doing it again does nothing.
 */
export async function adoptVisitorCart(t: TxContext, { userId, visitorToken }: { userId: string; visitorToken: string }): Promise<void> {
  const { tx } = t;
  const tokenHash = hashVisitorToken(visitorToken);
  const [visitors] = await tx.$queryRaw<{ id: string }[]>`select id from cart where token_hash = ${tokenHash} for update`;
  if (!visitors) return;
  const [own] = await tx.$queryRaw<{ id: string }[]>`select id from cart where user_id = ${userId}::uuid for update`;
  if (!own) {
    await tx.cart.update({ where: { id: visitors.id }, data: { userId, tokenHash: null }, select: { id: true } });
    return;
  }
  // Whoever places an order of them has locked the holds before the lines.
  await tx.$executeRaw`
    select id from slot_hold where cart_id in (${visitors.id}::uuid, ${own.id}::uuid) and state = 'held' order by id for update`;
  await lockLines(t, [visitors.id, own.id]);
  await tx.$executeRaw`
    update cart_line theirs set design_key = theirs.design_key || ':' || theirs.id from cart_line own
    where own.cart_id = ${own.id}::uuid and theirs.cart_id = ${visitors.id}::uuid and theirs.design_key = own.design_key
    and own.quantity + theirs.quantity > ${MAX_LINE_QUANTITY}::int`;
  await tx.$executeRaw`
    update cart_line own set quantity = own.quantity + theirs.quantity, unit_price_minor = theirs.unit_price_minor,
      claim_keys = own.claim_keys || theirs.claim_keys
    from cart_line theirs
    where own.cart_id = ${own.id}::uuid and theirs.cart_id = ${visitors.id}::uuid and theirs.design_key = own.design_key`;
  await tx.$executeRaw`
    update cart_line theirs set cart_id = ${own.id}::uuid where theirs.cart_id = ${visitors.id}::uuid
    and not exists (select 1 from cart_line own where own.cart_id = ${own.id}::uuid and own.design_key = theirs.design_key)`;
  await moveHolds(t, visitors.id, own.id);
  await moveDesigns(t, visitors.id, own.id);
  await moveFavourites(t, visitors.id, own.id);
  await tx.photo.updateMany({ where: { cartId: visitors.id }, data: { cartId: own.id } });
  await tx.cart.delete({ where: { id: visitors.id }, select: { id: true } });
}

/** Of a design that both carts keep, the one that has a link stays, and both where each has one: somebody may have been given it. */
async function moveDesigns({ tx }: TxContext, fromCartId: string, toCartId: string): Promise<void> {
  await tx.$executeRaw`
    update saved_design theirs set design_key = theirs.design_key || ':' || theirs.id from saved_design own
    where own.cart_id = ${toCartId}::uuid and theirs.cart_id = ${fromCartId}::uuid and theirs.design_key = own.design_key
    and own.code is not null and theirs.code is not null`;
  await tx.$executeRaw`
    delete from saved_design own using saved_design theirs
    where own.cart_id = ${toCartId}::uuid and theirs.cart_id = ${fromCartId}::uuid and theirs.design_key = own.design_key
    and own.code is null and theirs.code is not null`;
  await tx.$executeRaw`
    update saved_design theirs set cart_id = ${toCartId}::uuid where theirs.cart_id = ${fromCartId}::uuid
    and not exists (select 1 from saved_design own where own.cart_id = ${toCartId}::uuid and own.design_key = theirs.design_key)`;
}

/** What both carts have is in the customer's already, and goes with the visitor's. */
async function moveFavourites({ tx }: TxContext, fromCartId: string, toCartId: string): Promise<void> {
  await tx.$executeRaw`
    update favourite theirs set cart_id = ${toCartId}::uuid where theirs.cart_id = ${fromCartId}::uuid
    and not exists (select 1 from favourite own where own.cart_id = ${toCartId}::uuid
      and (own.cake_id = theirs.cake_id or own.store_id = theirs.store_id))`;
}

/** A slot held as a visitor stays held; what the customer's older cart held at the same stores is given back. */
async function moveHolds({ tx }: TxContext, fromCartId: string, toCartId: string): Promise<void> {
  await tx.$executeRaw`
    update slot_hold set state = 'released' where cart_id = ${toCartId}::uuid and state = 'held'
    and store_id in (select store_id from slot_hold where cart_id = ${fromCartId}::uuid and state = 'held')`;
  await tx.$executeRaw`update slot_hold set cart_id = ${toCartId}::uuid where cart_id = ${fromCartId}::uuid and state = 'held'`;
}
