import type { OrderActor, Prisma } from './generated/client.ts';
import type { Tx } from './transaction.ts';

export type AuditRecord = {
  actor: OrderActor;
  actorUserId: string | null;
  action: string;
  subjectKind: string;
  subjectId: string;
  before?: Prisma.InputJsonValue | undefined;
  after?: Prisma.InputJsonValue | undefined;
  reason?: string | undefined;
  requestId?: string | undefined;
};

/** Written with the change it tells of; a trigger refuses to change or delete it. */
export async function audit(tx: Tx, { before, after, reason, requestId, ...record }: AuditRecord): Promise<void> {
  await tx.auditEntry.create({
    data: {
      ...record,
      ...(before !== undefined && { before }),
      ...(after !== undefined && { after }),
      reason: reason ?? null,
      requestId: requestId ?? null,
    },
    select: { id: true },
  });
}
