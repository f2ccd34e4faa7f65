import type { ReadClient } from '@sweetspot/db';
import type { Fulfilment } from '@sweetspot/domain/orders/order-status';
import { isCartOf, type CartOwner } from '../carts/index.ts';
import type { IdempotentRequest } from '../idempotency.ts';

/** What an order is placed from, as it is before anything is locked. */
export interface BeforePlacing {
  /** What the same request led to before. */
  readonly done: { readonly requestHash: string; readonly response: unknown } | null;
  readonly cartId: string | null;
  /** Of the store's that are in the cart. */
  readonly cakeIds: readonly string[];
  /** When the slot begins that is held for it; null when none is. */
  readonly heldFor: Date | null;
}

interface Asked {
  readonly owner: CartOwner;
  readonly request: IdempotentRequest;
  readonly part: { readonly storeId: string; readonly holdId: string; readonly fulfilment: Fulfilment };
}

type Row = Omit<BeforePlacing, 'done'> & { readonly requestHash: string | null; readonly response: unknown };

export async function lookBeforePlacing(
  reader: Pick<ReadClient, '$queryRaw'>,
  { owner, request, part: { storeId, holdId, fulfilment } }: Asked,
): Promise<BeforePlacing | null> {
  const [row] = await reader.$queryRaw<Row[]>`
    select known.request_hash as "requestHash", known.response, cart.id as "cartId", hold.start_at as "heldFor",
      array(select line.cake_id from cart_line line where line.cart_id = cart.id and line.store_id = ${storeId}::uuid) as "cakeIds"
    from (select 1) as asked
    left join idempotency_key known
      on known.actor = ${request.actor} and known.operation = ${request.operation} and known.key = ${request.key}
    left join cart on ${isCartOf(owner)}
    left join slot_hold hold on hold.id = ${holdId}::uuid and hold.cart_id = cart.id and hold.store_id = ${storeId}::uuid
      and hold.fulfilment = ${fulfilment}::fulfilment and hold.state = 'held'`;
  if (!row) return null;
  const { requestHash, response, ...before } = row;
  return { ...before, done: requestHash === null ? null : { requestHash, response } };
}
