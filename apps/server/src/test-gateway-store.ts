import { inTx, type Db } from '@sweetspot/db';
import type { TestGatewayStore } from '@sweetspot/integrations/payments';

/** The test wallet's memory in a table of ours, so that any server process can answer for a payment. */
export function createTestGatewayStore(db: Db): TestGatewayStore {
  return {
    async get(ref) {
      const row = await db.prisma.testGatewayPayment.findUnique({ where: { ref }, select: { state: true } });
      return row?.state ?? null;
    },
    change: (ref, step) =>
      inTx(db, async (tx) => {
        const [locked] = await tx.$queryRaw<{ state: unknown }[]>`SELECT state FROM test_gateway_payment WHERE ref = ${ref} FOR UPDATE`;
        const { state, answer } = step(locked?.state ?? null);
        await tx.testGatewayPayment.upsert({ where: { ref }, create: { ref, state }, update: { state }, select: { ref: true } });
        return answer;
      }),
  };
}
