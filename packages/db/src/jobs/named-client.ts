import pg from 'pg';
import { createStatementNames } from '../statement-names.ts';

const nameOf = createStatementNames();
const query = Reflect.get(pg.Client.prototype, 'query') as (...args: readonly unknown[]) => unknown;

/**
 * The queue fetches and ends jobs by the same few statements over and over and does not name them, so that PostgreSQL would parse and
 * plan each of them every time. All of them are a WITH.
 */
export class NamedClient extends pg.Client {
  override query = ((...args: readonly unknown[]) => {
    const [text, values, ...rest] = args;
    if (typeof text !== 'string' || !Array.isArray(values) || !/^\s*with\b/i.test(text)) return Reflect.apply(query, this, args);
    return Reflect.apply(query, this, [{ name: nameOf({ sql: text }), text, values }, ...rest]);
  }) as pg.Client['query'];
}
