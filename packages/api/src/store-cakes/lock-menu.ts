import type { TxContext } from '../transaction.ts';

/**
 * Before anything else by whoever changes what a store's cakes are made of. What is derived of a cake takes in its own words and the
 * store's library: two changes at once would each be derived without the other.
 */
export async function lockMenu({ tx }: TxContext, storeId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 AS locked FROM store WHERE id = ${storeId}::uuid FOR NO KEY UPDATE`;
}
