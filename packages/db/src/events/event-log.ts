import type { ReadClient } from '../db.ts';
import type { Prisma } from '../generated/client.ts';
import { openTx, type Tx } from '../transaction.ts';
import type { AdminsWord, EventStreamRef, NewEvent } from './send-events.ts';

export type StreamEvent = { number: number; type: string; payload: Prisma.JsonValue; createdAt: Date };

/**
 * Appends to the streams, each event under the next number of its stream, as the last thing that the transaction does: with whatever else
 * waits to be written, and with its commit. Admins are told a word as it commits.
 */
export async function appendEvents(tx: Tx, events: readonly NewEvent[], toAdmins: AdminsWord | null = null): Promise<void> {
  openTx(tx).last.push({ events, toAdmins });
}

/** Events after a number, oldest first. */
export function readEvents(prisma: ReadClient, stream: EventStreamRef, afterNumber: number, limit: number): Promise<StreamEvent[]> {
  return prisma.event.findMany({
    where: { streamKind: stream.kind, streamId: stream.id, number: { gt: afterNumber } },
    orderBy: { number: 'asc' },
    take: limit,
    select: { number: true, type: true, payload: true, createdAt: true },
  });
}

/** The number to resume after for a screen that reads its state now; read it before the state, so that nothing falls between. */
export async function lastEventNumber(prisma: ReadClient, stream: EventStreamRef): Promise<number> {
  const row = await prisma.eventStream.findUnique({ where: { kind_id: stream }, select: { lastNumber: true } });
  return row?.lastNumber ?? 0;
}

export function streamKey({ kind, id }: EventStreamRef): string {
  return `${kind}:${id}`;
}
