import type { Prisma, PrismaClient } from './generated/client.ts';
import { lendingOut, type OpenConnection } from './open-connection.ts';

export interface PrismaInTransaction {
  /** Everything that Prisma can do in a transaction. */
  readonly asked: Prisma.TransactionClient;
  /** Before the transaction ends. */
  leave(): Promise<void>;
}

/** The time of a transaction is kept by whoever opened it. */
const NEVER_MS = 2 ** 31 - 1;

/**
 * Prisma in a transaction that is not its own. It joins when it is first asked for something: most transactions are typed SQL, and one of
 * Prisma's costs the server as much as eight statements.
 */
export function prismaIn(client: PrismaClient, connection: OpenConnection): PrismaInTransaction {
  let joined: Promise<Prisma.TransactionClient> | undefined;
  let left: Promise<void> | undefined;
  const leaving = Promise.withResolvers<void>();
  const join = () => {
    const joining = Promise.withResolvers<Prisma.TransactionClient>();
    const stay = (prismaTx: Prisma.TransactionClient) => {
      joining.resolve(prismaTx);
      return leaving.promise;
    };
    left = lendingOut(connection, () => client.$transaction(stay, { timeout: NEVER_MS })).then(undefined, joining.reject);
    return joining.promise;
  };
  const ask = async (path: readonly string[], args: readonly unknown[]): Promise<unknown> => {
    connection.now();
    const prismaTx = await (joined ??= join());
    const [owner, method = ''] = path.length === 1 ? [prismaTx, path[0]] : [Reflect.get(prismaTx, path[0] ?? '') as object, path[1]];
    return Reflect.apply(Reflect.get(owner, method) as () => unknown, owner, args);
  };
  const methodsOf = (model: string) =>
    new Proxy(
      {},
      {
        get:
          (_, method) =>
          (...args: unknown[]) =>
            ask([model, String(method)], args),
      },
    );
  return {
    asked: new Proxy({} as Prisma.TransactionClient, {
      get: (_, name) =>
        typeof name === 'string' && name.startsWith('$') ? (...args: unknown[]) => ask([name], args) : methodsOf(String(name)),
    }),
    async leave() {
      leaving.resolve();
      await left;
    },
  };
}
