import { appendEvents, audit } from '@sweetspot/db';
import type { StaffRole } from '@sweetspot/domain/accounts/roles';
import type { MoveOrderInput, TickPieceInput } from '@sweetspot/domain/orders/inputs';
import { moveClaims } from '../capacity/index.ts';
import type { Context, Viewer } from '../context.ts';
import { announceOrder, lockOrder, moveStoreOrder, tickPiece } from '../orders/index.ts';
import { requireAllowed } from '../trpc.ts';
import { inTx, type TxContext } from '../transaction.ts';
import { getTicket, loadTicket } from './board.ts';
import type { Ticket } from './ticket.ts';

type InStore = Context & { viewer: Viewer; storeId: string };

export async function moveTicket(ctx: InStore & { staffRole: StaffRole }, input: MoveOrderInput): Promise<Ticket> {
  const { overbooks } = input;
  if (overbooks) requireAllowed(ctx, ctx.staffRole, 'overbook');
  const moveRoom = async (t: TxContext, orderId: string) => {
    if (input.event === 'accept' && input.revisedStartAt !== null) await moveClaims(t, { orderId, overbooks });
  };
  return loadTicket(ctx, await moveStoreOrder(ctx, input, moveRoom));
}

export async function tickTicket(ctx: InStore, input: TickPieceInput): Promise<Ticket> {
  return loadTicket(ctx, await tickPiece(ctx, input));
}

/** Somebody answered the bell: it stops on every console of the store. */
export async function acknowledgeTicket(ctx: InStore, { number }: { number: string }): Promise<Ticket> {
  const { id } = await getTicket(ctx, { number });
  await inTx(ctx, async (t) => {
    const order = await lockOrder(t, id);
    const { count } = await t.tx.order.updateMany({ where: { id, acknowledgedAt: null }, data: { acknowledgedAt: t.now() } });
    if (count === 1) await announceOrder(t, order, 'order_acknowledged');
  });
  return loadTicket(ctx, id);
}

/** No new orders for so many minutes; 0 opens again. */
export async function pauseStore(ctx: InStore, { minutes }: { minutes: number }): Promise<{ pausedUntil: string | null }> {
  const pausedUntil = minutes === 0 ? null : new Date(ctx.now().getTime() + minutes * 60_000);
  await inTx(ctx, async ({ tx }) => {
    await tx.store.update({ where: { id: ctx.storeId }, data: { pausedUntil }, select: { id: true } });
    await audit(tx, {
      actor: 'store',
      actorUserId: ctx.viewer.userId,
      action: minutes === 0 ? 'store.resume' : 'store.pause',
      subjectKind: 'store',
      subjectId: ctx.storeId,
      after: { pausedUntil: pausedUntil?.toISOString() ?? null },
      requestId: ctx.requestId,
    });
    await appendEvents(tx, [{ stream: { kind: 'store', id: ctx.storeId }, type: 'store_changed', payload: {} }], { about: 'stores' });
  });
  return { pausedUntil: pausedUntil?.toISOString() ?? null };
}

/** Keeps the list of a store's consoles: which device, of what version, and when it was last there. */
export async function greetConsole(ctx: InStore, device: { deviceName: string; appVersion: string | null }): Promise<{ ok: true }> {
  const place = { storeId: ctx.storeId, userId: ctx.viewer.userId, name: device.deviceName };
  await inTx(ctx, ({ tx, now }) =>
    tx.consoleDevice.upsert({
      where: { storeId_userId_name: place },
      create: { ...place, appVersion: device.appVersion },
      update: { appVersion: device.appVersion, lastSeenAt: now() },
      select: { id: true },
    }),
  );
  return { ok: true };
}
