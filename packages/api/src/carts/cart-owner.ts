import { askAhead, Prisma, type ReadClient } from '@sweetspot/db';
import { createHash, randomBytes } from 'node:crypto';
import type { Context } from '../context.ts';
import type { TxContext } from '../transaction.ts';

type CartContext = Pick<Context, 'viewer' | 'visitorToken'>;

/** The cookie's value stays with the visitor; a leaked table opens nobody's cart. */
export function hashVisitorToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

export type CartOwner = { readonly userId: string } | { readonly tokenHash: string };

/** Whose cart the caller's is: the customer's when signed in, else the visitor's; null where there can be none yet. */
export function cartOwner({ viewer, visitorToken }: CartContext): CartOwner | null {
  if (viewer) return { userId: viewer.userId };
  return visitorToken === null ? null : { tokenHash: hashVisitorToken(visitorToken) };
}

/** The cart of that owner, in a statement that calls it `cart`. */
export const isCartOf = (owner: CartOwner): Prisma.Sql =>
  'userId' in owner ? Prisma.sql`cart.user_id = ${owner.userId}::uuid` : Prisma.sql`cart.token_hash = ${owner.tokenHash}`;

/** Null where there is none yet. */
export async function findCartId(reader: Pick<ReadClient, 'cart'>, { viewer, visitorToken }: CartContext): Promise<string | null> {
  const owner = cartOwner({ viewer, visitorToken });
  if (owner === null) return null;
  const cart = await reader.cart.findUnique({ where: owner, select: { id: true } });
  return cart?.id ?? null;
}

/** A visitor's token, made at the first thing they put in; the cookie is set after the cart was stored. */
export function newVisitorToken(): string {
  return randomBytes(32).toString('base64url');
}

export interface OpenedCart {
  readonly id: string;
  readonly updatedAt: Date;
}

/** Locks the cart, so that two changes of it, or a change and a checkout, come one after the other. */
export async function openCart(
  { tx, now, newId }: TxContext,
  owner: { readonly userId: string } | { readonly visitorToken: string },
): Promise<OpenedCart> {
  const [column, value] =
    'userId' in owner
      ? [Prisma.sql`user_id`, Prisma.sql`${owner.userId}::uuid`]
      : [Prisma.sql`token_hash`, Prisma.sql`${hashVisitorToken(owner.visitorToken)}`];
  const [cart] = await tx.$queryRaw<OpenedCart[]>`
    insert into cart (id, ${column}, updated_at) values (${newId()}::uuid, ${value}, ${now()})
    on conflict (${column}) do update set updated_at = excluded.updated_at returning id, updated_at as "updatedAt"`;
  if (!cart) throw new Error('The cart was made and is not there.');
  return cart;
}

export async function lockCart({ tx }: TxContext, cartId: string): Promise<void> {
  await askAhead(tx, Prisma.sql`select id from cart where id = ${cartId}::uuid for update`);
}

/** Lines leave a cart also when an order of them is placed, which does not wait for the cart. */
export async function lockLines({ tx }: TxContext, cartIds: readonly string[]): Promise<void> {
  await askAhead(tx, Prisma.sql`select id from cart_line where cart_id = any(${[...cartIds]}::uuid[]) order by id for update`);
}
