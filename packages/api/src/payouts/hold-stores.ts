import type { TxContext } from '../transaction.ts';

/** Always in one order, so that two never wait for each other. Placing an order does not wait for this. */
export async function holdStores({ tx }: TxContext, storeIds: readonly string[]): Promise<void> {
  await tx.$queryRaw`select id from store where id = any(${[...storeIds]}::uuid[]) order by id for no key update`;
}
