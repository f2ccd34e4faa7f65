import { AsyncLocalStorage, AsyncResource } from 'node:async_hooks';
import { Server } from 'node:http';
import pg from 'pg';

/**
 * Loaded before a server that is measured (`--import`), and nowhere else: counts the statements that this process sends to PostgreSQL
 * while it answers requests, BEGIN and COMMIT among them. What its worker does beside is not counted.
 */
export type CountMessage = { kind: 'statements'; sent: number };

const answering = new AsyncLocalStorage<true>();
let sent = 0;

const emit = Reflect.get<object, string>(Server.prototype, 'emit') as (...args: unknown[]) => unknown;
Reflect.set(Server.prototype, 'emit', function (this: Server, ...args: unknown[]) {
  const pass = () => Reflect.apply(emit, this, args);
  return args[0] === 'request' ? answering.run(true, pass) : pass();
});

const query: (...args: unknown[]) => unknown = Reflect.get(pg.Client.prototype, 'query');
Reflect.set(pg.Client.prototype, 'query', function (this: pg.Client, ...args: unknown[]) {
  if (answering.getStore()) sent += 1;
  return Reflect.apply(query, this, args);
});

// Whoever waited for a connection is called by the one who gave it back.
const connect: (callback?: (...args: unknown[]) => void) => unknown = Reflect.get(pg.Pool.prototype, 'connect');
Reflect.set(pg.Pool.prototype, 'connect', function (this: pg.Pool, callback?: (...args: unknown[]) => void) {
  return Reflect.apply(connect, this, callback ? [AsyncResource.bind(callback)] : []);
});

process.on('message', (message: unknown) => {
  if (message === 'statements?') process.send?.({ kind: 'statements', sent } satisfies CountMessage);
});
