import type pg from 'pg';

/** PostgreSQL's notification channel for what triggers tell of the catalogue; its payload is the store's id and the reach of the change. */
export const CATALOGUE_CHANNEL = 'catalogue';

/** The code of the notice by which the same triggers tell the connection that writes. */
const NOTICE_CODE = 'SW001';

const REACHES = ['store', 'sizes', 'found', 'cakes', 'stores'] as const;

/** A store's catalogue changed. */
export interface CatalogueChange {
  readonly storeId: string;
  /** Beside what shows the store: lists of cakes for a number of guests, lists found by words or a diet, every list of cakes, also every list of stores. */
  readonly reach: (typeof REACHES)[number];
}

/** Null, which is anything, for what a server of another version says. */
export function readCatalogueChange(payload: string): CatalogueChange | null {
  const [storeId = '', said] = payload.split(' ');
  const reach = REACHES.find((each) => each === said);
  return reach === undefined ? null : { storeId, reach };
}

export interface OwnChanges {
  /** To be called for each new connection of the pool. */
  watch(client: pg.PoolClient): void;
  /** Calls back with what a transaction of this process changed, when it ends and before whoever ran it is told so. */
  onCommitted(callback: (change: CatalogueChange | null) => void): () => void;
}

/**
 * A notification takes its time to come round, also to the process that caused it; whoever changed something and asks again must not
 * be given what was kept before. So the notices of a connection are gathered until its transaction has ended. One that was rolled back
 * only makes something be forgotten in vain.
 */
export function createOwnChanges(): OwnChanges {
  const callbacks = new Set<(change: CatalogueChange | null) => void>();
  return {
    watch(client) {
      let told = new Set<string>();
      client.on('notice', ({ code, message }) => {
        if (code === NOTICE_CODE && message !== undefined) told.add(message);
      });
      // Nothing waits to be sent: the server has answered.
      client.on('drain', () => {
        if (told.size === 0 || client.getTransactionStatus() !== 'I') return;
        const payloads = told;
        told = new Set();
        for (const payload of payloads) callbacks.forEach((callback) => callback(readCatalogueChange(payload)));
      });
    },
    onCommitted(callback) {
      callbacks.add(callback);
      return () => callbacks.delete(callback);
    },
  };
}
