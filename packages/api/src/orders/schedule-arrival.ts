import type { Tx } from '@sweetspot/db';

export async function scheduleArrival(tx: Tx, orderId: string, leftAt: Date): Promise<void> {
  const { travelMinutes } = await tx.order.findUniqueOrThrow({ where: { id: orderId }, select: { travelMinutes: true } });
  const estimatedArrivalAt = new Date(leftAt.getTime() + (travelMinutes ?? 0) * 60_000);
  await tx.order.update({ where: { id: orderId }, data: { estimatedArrivalAt }, select: { id: true } });
}
