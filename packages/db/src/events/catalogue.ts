import type { Tx } from '../transaction.ts';
import { CATALOGUE_CHANNEL } from './event-hub.ts';

/** Tells every process, once this commits, that what it keeps of a store's catalogue is out of date. */
export async function notifyCatalogueChanged(tx: Tx, storeId: string): Promise<void> {
  await tx.$executeRaw`select pg_notify(${CATALOGUE_CHANNEL}, ${storeId})`;
}
