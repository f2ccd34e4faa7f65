import { Prisma, writeNow, type Db } from '@sweetspot/db';
import type { TestGatewayStore } from '@sweetspot/integrations/payments';

/** The test wallet's memory in a table of ours, so that any server process can answer for a payment. */
export function createTestGatewayStore(db: Db): TestGatewayStore {
  const get = async (ref: string): Promise<unknown> => {
    const [row] = await db.prisma.$queryRaw<{ state: unknown }[]>`select state from test_gateway_payment where ref = ${ref}`;
    return row?.state ?? null;
  };
  /** Only over the state that was read: whoever wrote in between makes it false. */
  const replace = async (ref: string, before: unknown, state: object): Promise<boolean> => {
    const sql = Prisma.sql`
      insert into test_gateway_payment as payment (ref, state, updated_at) values (${ref}, ${JSON.stringify(state)}::jsonb, now())
      on conflict (ref) do update set state = excluded.state, updated_at = excluded.updated_at
      where payment.state = ${JSON.stringify(before)}::jsonb`;
    return (await writeNow(db, { sql })) === 1;
  };
  return {
    get,
    async change(ref, step) {
      // What a new payment begins with can be written without looking: one that is there already is not written over.
      const asNew = step(null);
      if (asNew.state !== null && (await replace(ref, null, asNew.state))) return asNew.answer;
      for (;;) {
        const before = await get(ref);
        const { state, answer } = step(before);
        if (state === null || (await replace(ref, before, state))) return answer;
      }
    },
  };
}
