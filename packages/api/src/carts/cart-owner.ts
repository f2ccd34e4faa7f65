import type { ReadClient, Tx } from '@sweetspot/db';
import { createHash, randomBytes } from 'node:crypto';
import type { Context } from '../context.ts';

type CartContext = Pick<Context, 'viewer' | 'visitorToken' | 'cookies'>;

/** The cookie's value stays with the visitor; a leaked table opens nobody's cart. */
export function hashVisitorToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** The caller's cart: the customer's when signed in, else the visitor's; null where there is none yet. */
export async function findCartId(reader: Pick<ReadClient, 'cart'>, { viewer, visitorToken }: CartContext): Promise<string | null> {
  const owner = viewer ? { userId: viewer.userId } : visitorToken === null ? null : { tokenHash: hashVisitorToken(visitorToken) };
  if (owner === null) return null;
  const cart = await reader.cart.findUnique({ where: owner, select: { id: true } });
  return cart?.id ?? null;
}

/** A visitor's token, made at the first thing they put in; the cookie is set after the cart was stored. */
export function newVisitorToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Locks the cart, so that two changes of it, or a change and a checkout, come one after the other. */
export async function openCart(tx: Tx, owner: { readonly userId: string } | { readonly visitorToken: string }): Promise<string> {
  const [userId, tokenHash] = 'userId' in owner ? [owner.userId, null] : [null, hashVisitorToken(owner.visitorToken)];
  await tx.cart.createMany({ data: [{ userId, tokenHash }], skipDuplicates: true });
  const [cart] = await tx.$queryRaw<{ id: string }[]>`
    update cart set updated_at = now() where user_id = ${userId}::uuid or token_hash = ${tokenHash} returning id`;
  if (!cart) throw new Error('The cart was made and is not there.');
  return cart.id;
}

export async function lockCart(tx: Tx, cartId: string): Promise<void> {
  await tx.$queryRaw`select id from cart where id = ${cartId}::uuid for update`;
}

/** Lines leave a cart also when an order of them is placed, which does not wait for the cart. */
export async function lockLines(tx: Tx, cartIds: readonly string[]): Promise<void> {
  await tx.$queryRaw`select id from cart_line where cart_id = any(${[...cartIds]}::uuid[]) order by id for update`;
}
