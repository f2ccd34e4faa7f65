import pg from 'pg';

export type ListenerOptions = {
  url: string;
  channels: readonly string[];
  onNotification: (channel: string, payload: string) => void;
  /** Connected again after a break, during which notifications were lost. */
  onResync: () => void;
};

export type Listener = { close(): Promise<void> };

const FIRST_RETRY_MS = 100;
const LONGEST_RETRY_MS = 5_000;
/** A connection that a router forgot says nothing; asking is the only way to notice. */
const PROBE_EVERY_MS = 15_000;
const PROBE_TIMEOUT_MS = 5_000;

/** Listens over a connection of its own, and goes on doing so: resolves once it first does. */
export async function listen(options: ListenerOptions): Promise<Listener> {
  let isClosed = false;
  let client: pg.Client | undefined;
  let retryTimer: NodeJS.Timeout | undefined;
  let probeTimer: NodeJS.Timeout | undefined;

  const connect = async () => {
    const next = new pg.Client({
      connectionString: options.url,
      application_name: 'sweetspot-listen',
      keepAlive: true,
      connectionTimeoutMillis: PROBE_TIMEOUT_MS,
      query_timeout: PROBE_TIMEOUT_MS,
    });
    const lost = () => {
      if (client !== next) return;
      client = undefined;
      clearInterval(probeTimer);
      next.end().catch(() => undefined);
      if (!isClosed) retry(FIRST_RETRY_MS);
    };
    next.on('error', lost);
    next.on('end', lost);
    next.on('notification', ({ channel, payload }) => options.onNotification(channel, payload ?? ''));
    try {
      await next.connect();
      for (const channel of options.channels) await next.query(`listen ${next.escapeIdentifier(channel)}`);
    } catch (error) {
      await next.end().catch(() => undefined);
      throw error;
    }
    client = next;
    probeTimer = setInterval(() => void next.query('select 1').catch(lost), PROBE_EVERY_MS).unref();
  };

  const retry = (delayMs: number) => {
    retryTimer = setTimeout(() => {
      connect().then(options.onResync, () => {
        if (!isClosed) retry(Math.min(delayMs * 2, LONGEST_RETRY_MS));
      });
    }, delayMs);
  };

  await connect();
  return {
    async close() {
      isClosed = true;
      clearTimeout(retryTimer);
      clearInterval(probeTimer);
      await client?.end();
    },
  };
}
