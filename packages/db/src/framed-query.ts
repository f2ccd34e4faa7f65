import pg from 'pg';

/** A statement with a name. */
export type Named = { readonly name: string; readonly text: string; readonly values?: readonly unknown[] };
/** Nobody hears what it answers but who is named. */
export type Said = Named & { readonly heardBy?: pg.Query };
type Written = string | Buffer | null;
type Ready = { readonly name: string; readonly values?: Written[]; readonly isHeard?: boolean };

/** What goes out in one trip with a statement: what is done before it, as opening its transaction, and what ends that after it. */
export interface Frame {
  readonly before: readonly Said[];
  readonly after: Named | null;
}

type Wire = Pick<pg.Connection, 'stream' | 'parse' | 'bind' | 'execute' | 'sync'>;
type Handler = (heard: unknown, connection?: pg.Connection) => void;
type HandlerName = 'handleRowDescription' | 'handleDataRow' | 'handleCommandComplete' | 'handleReadyForQuery' | 'handleError';

const tell = (query: pg.Query, name: HandlerName, ...heard: Parameters<Handler>): void =>
  Reflect.apply(Reflect.get(pg.Query.prototype, name) as Handler, query, heard);

/** As `pg` writes the values of any statement; its types do not tell of it. */
const { prepareValue } = Reflect.get(pg, 'utils') as { prepareValue: (this: void, value: unknown) => Written };

/** What is in a frame has been prepared on its connection, by being asked once as any other statement is. */
export const isPrepared = ({ connection }: pg.PoolClient, { name = '' }: pg.QueryConfig): boolean =>
  Object.hasOwn(Reflect.get(connection, 'parsedStatements') as object, name);

/**
 * PostgreSQL runs what it is sent up to a Sync one after the other, and skips what is left where one fails: the end of a transaction
 * is never reached by one whose last statement failed. `pg` has no way to say so; this sends more of its own messages before its Sync.
 */
export function framedQuery(config: pg.QueryConfig, frame: Frame): pg.Query & { readonly frame: Frame } {
  const query = new pg.Query({ ...config, queryMode: 'extended' } as pg.QueryConfig);
  const { submit } = query;
  // Now: what cannot be written must fail before anything is.
  const before = frame.before.map(({ name, values = [], heardBy }) => ({
    name,
    values: values.map((value) => prepareValue(value)),
    isHeard: heardBy !== undefined,
  }));
  const hearers = frame.before.flatMap(({ heardBy }) => heardBy ?? []);
  let answered = 0;
  /** Whose answer comes now: what ends the frame is heard by nobody. */
  const hearer = (): pg.Query | undefined => (answered === before.length ? query : frame.before[answered]?.heardBy);
  const hearing =
    (name: 'handleRowDescription' | 'handleDataRow'): Handler =>
    (heard) => {
      const by = hearer();
      if (by) tell(by, name, heard);
    };
  return Object.assign(query, {
    frame,
    submit: (connection: pg.Connection) => {
      // Held back until all of it is written: one packet rather than several.
      connection.stream.cork();
      try {
        return Reflect.apply(submit, query, [framing(connection, before, frame.after)]);
      } finally {
        connection.stream.uncork();
      }
    },
    handleRowDescription: hearing('handleRowDescription'),
    handleDataRow: hearing('handleDataRow'),
    handleCommandComplete: (heard: unknown, connection: pg.Connection) => {
      const by = hearer();
      answered += 1;
      if (by) tell(by, 'handleCommandComplete', heard, connection);
    },
    handleReadyForQuery: (connection: pg.Connection) => {
      for (const each of [...hearers, query]) tell(each, 'handleReadyForQuery', connection);
    },
    // What was asked with it is undone with it.
    handleError: (error: unknown, connection: pg.Connection) => {
      for (const each of [...hearers, query]) tell(each, 'handleError', error, connection);
    },
  });
}

/** The connection as a statement writes to it. */
function framing(connection: pg.Connection, before: readonly Ready[], after: Named | null): Wire {
  const say = ({ name, values = [], isHeard = false }: Ready) => {
    connection.bind({ statement: name, values }, true);
    if (isHeard) connection.describe({ type: 'P', name: '' }, true);
    connection.execute({}, true);
  };
  let isBegun = false;
  const begin = () => {
    if (isBegun) return;
    isBegun = true;
    for (const each of before) say(each);
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
      if (isAsked && after !== null) say({ name: after.name });
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
