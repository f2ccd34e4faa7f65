import pg from 'pg';

/** What goes out in one trip with a statement: what opens its transaction before it, and what ends it after it. */
export interface Frame {
  readonly before: string | null;
  readonly after: string | null;
}

type Wire = Pick<pg.Connection, 'stream' | 'parse' | 'bind' | 'execute' | 'sync'>;
type Heard = { readonly text: string };

/** A frame's words are prepared on a connection under themselves, by being asked once as any other statement is. */
export const isPrepared = ({ connection }: pg.PoolClient, words: string): boolean =>
  Object.hasOwn(Reflect.get(connection, 'parsedStatements') as object, words);

/**
 * PostgreSQL runs what it is sent up to a Sync one after the other, and skips what is left where one fails: the end of a transaction
 * is never reached by one whose last statement failed. `pg` has no way to say so; this sends more of its own messages before its Sync.
 */
export function framedQuery(config: pg.QueryConfig, frame: Frame): pg.Query & { readonly frame: Frame } {
  const query = new pg.Query({ ...config, queryMode: 'extended' } as pg.QueryConfig);
  const { submit } = query;
  const handleCommandComplete = Reflect.get(query, 'handleCommandComplete') as (heard: Heard, connection: pg.Connection) => void;
  return Object.assign(query, {
    frame,
    submit: (connection: pg.Connection) => {
      // Held back until all of it is written: one packet rather than several.
      connection.stream.cork();
      try {
        return Reflect.apply(submit, query, [framing(connection, frame)]);
      } finally {
        connection.stream.uncork();
      }
    },
    handleCommandComplete: (heard: Heard, connection: pg.Connection) => {
      if (heard.text !== 'BEGIN' && heard.text !== 'COMMIT') Reflect.apply(handleCommandComplete, query, [heard, connection]);
    },
  });
}

/** The connection as a statement writes to it. */
function framing(connection: pg.Connection, { before, after }: Frame): Wire {
  const say = (words: string) => {
    connection.bind({ statement: words }, true);
    connection.execute({}, true);
  };
  let isBegun = before === null;
  const begin = () => {
    if (!isBegun && before !== null) say(before);
    isBegun = true;
  };
  // Values that cannot be written end in a Sync too, without the statement: that must not commit.
  let isAsked = false;
  const wire: Pick<Wire, 'parse' | 'bind' | 'execute' | 'sync'> = {
    parse: (...args) => {
      begin();
      connection.parse(...args);
    },
    bind: (...args) => {
      begin();
      connection.bind(...args);
    },
    execute: (...args) => {
      isAsked = true;
      connection.execute(...args);
    },
    sync: () => {
      if (isAsked && after !== null) say(after);
      connection.sync();
    },
  };
  return Object.assign(Object.create(connection) as pg.Connection, wire);
}

/** In the way of calling `query` that whatever watches a connection knows. */
export function askFramed(client: pg.PoolClient, config: pg.QueryConfig, frame: Frame): Promise<pg.QueryResult> {
  return new Promise((resolve, reject) => {
    const done = (error: Error | null, result: pg.QueryResult) => (error ? reject(error) : resolve(result));
    const ask = Reflect.get<object, string>(client, 'query') as (...args: unknown[]) => unknown;
    Reflect.apply(ask, client, [framedQuery(config, frame), done]);
  });
}
