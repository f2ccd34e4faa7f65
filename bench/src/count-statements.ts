import { AsyncLocalStorage, AsyncResource } from 'node:async_hooks';
import { Server } from 'node:http';
import pg from 'pg';

/**
 * Loaded before a server that is measured (`--import`), and nowhere else: counts the statements that this process sends to PostgreSQL
 * while it answers requests, BEGIN and COMMIT among them. What its worker does beside is not counted.
 */
export type CountMessage = { kind: 'statements'; sent: number; texts: SentStatement[] };
/** One that was sent, with the values of the last time. */
export type SentStatement = { text: string; values: unknown[] };

const MOST_TEXTS = 100;
const answering = new AsyncLocalStorage<true>();
let sent = 0;
const texts = new Map<string, unknown[]>();

const emit = Reflect.get<object, string>(Server.prototype, 'emit') as (...args: unknown[]) => unknown;
Reflect.set(Server.prototype, 'emit', function (this: Server, ...args: unknown[]) {
  const pass = () => Reflect.apply(emit, this, args);
  return args[0] === 'request' ? answering.run(true, pass) : pass();
});

const query: (...args: unknown[]) => unknown = Reflect.get(pg.Client.prototype, 'query');
Reflect.set(pg.Client.prototype, 'query', function (this: pg.Client, ...args: unknown[]) {
  if (answering.getStore()) {
    sent += 1;
    const [asked] = args as [{ text?: string; values?: unknown[] }];
    if (asked.text !== undefined && texts.size < MOST_TEXTS) texts.set(asked.text, asked.values ?? []);
  }
  return Reflect.apply(query, this, args);
});

// Whoever waited for a connection is called by the one who gave it back.
const connect: (callback?: (...args: unknown[]) => void) => unknown = Reflect.get(pg.Pool.prototype, 'connect');
Reflect.set(pg.Pool.prototype, 'connect', function (this: pg.Pool, callback?: (...args: unknown[]) => void) {
  return Reflect.apply(connect, this, callback ? [AsyncResource.bind(callback)] : []);
});

process.on('message', (message: unknown) => {
  if (message !== 'statements?') return;
  process.send?.({ kind: 'statements', sent, texts: [...texts].map(([text, values]) => ({ text, values })) } satisfies CountMessage);
  texts.clear();
});
