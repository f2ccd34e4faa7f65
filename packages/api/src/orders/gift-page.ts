import { lastEventNumber, type Prisma } from '@sweetspot/db';
import { AppError } from '@sweetspot/domain/errors/app-error';
import type { CurrencyCode } from '@sweetspot/domain/money/money';
import { GIFT_STEPS, giftStage, hasGiftPage, stepOfGift } from '@sweetspot/domain/orders/gift';
import { FULFILMENTS } from '@sweetspot/domain/orders/order-status';
import { timeAskedUntil } from '@sweetspot/domain/orders/revised-time';
import { tracked, type TrackedEnvelope } from '@trpc/server';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { instantView } from '../http/index.ts';
import { followStream } from './follow-stream.ts';
import { isGiftSecret } from './order-links.ts';
import { LINE_SELECT, lineWithPhotos } from './order-row.ts';
import { orderLineView } from './order-view.ts';

/** The stream's last number that the answer includes: follow from here. */
const followed = { lastEvent: z.int() };

/**
 * What the recipient's own page shows. By its type it holds no price, no number of an order and nothing of the buyer but the words and
 * the name that they chose for the recipient; before its time, nothing at all.
 */
export const giftView = z.discriminatedUnion('stage', [
  z.object({ stage: z.literal('hidden'), ...followed }),
  z.object({ stage: z.literal('called_off'), ...followed }),
  z.object({
    stage: z.literal('shown'),
    ...followed,
    recipientName: z.string(),
    from: z.string(),
    message: z.string(),
    isSurprise: z.boolean(),
    step: z.enum(GIFT_STEPS),
    fulfilment: z.enum(FULFILMENTS),
    startAt: instantView,
    endAt: instantView,
    estimatedArrivalAt: instantView.nullable(),
    timeZone: z.string(),
    store: z.object({ name: z.string(), phone: z.string(), addressLine: z.string(), city: z.string() }),
    lines: z.array(orderLineView.omit({ parts: true, unitPrice: true, lineTotal: true })),
  }),
]);
export type GiftView = z.output<typeof giftView>;

export interface GiftRef {
  readonly number: string;
  readonly secret: string;
}

const GIFT_SELECT = {
  id: true,
  status: true,
  currency: true,
  fulfilment: true,
  recipientName: true,
  giftMessage: true,
  giftFrom: true,
  isSurprise: true,
  revealAt: true,
  timeZone: true,
  promisedStartAt: true,
  promisedEndAt: true,
  revisedStartAt: true,
  revisedEndAt: true,
  answerTimeBy: true,
  timeAgreedAt: true,
  estimatedArrivalAt: true,
  lines: { orderBy: { position: 'asc' }, select: LINE_SELECT },
  store: { select: { name: true, phone: true, addressLine: true, city: true } },
} satisfies Prisma.OrderSelect;
type GiftRow = Prisma.OrderGetPayload<{ select: typeof GIFT_SELECT }> & { readonly recipientName: string };

/** Whoever has the link given for the recipient. For everybody else, the bearer of the order's own link too, there is no such page. */
async function findGift(ctx: Context, { number, secret }: GiftRef): Promise<string> {
  const order = await ctx.db.prisma.order.findUnique({ where: { number }, select: { id: true, status: true, recipientName: true } });
  if (order === null || !isGiftSecret(ctx, order.id, secret) || !hasGiftPage(order)) throw new AppError('NOT_FOUND');
  return order.id;
}

export async function openGift(ctx: Context, ref: GiftRef): Promise<GiftView> {
  const id = await findGift(ctx, ref);
  // The number first: what happens after it is read comes again as an event, and nothing falls between.
  const lastEvent = await lastEventNumber(ctx.db.prisma, { kind: 'order', id });
  const row = (await ctx.db.prisma.order.findUniqueOrThrow({ where: { id }, select: GIFT_SELECT })) as GiftRow;
  const stage = giftStage(row, ctx.now());
  return stage === 'shown' ? { stage, lastEvent, ...shownOf(ctx, row) } : { stage, lastEvent };
}

function shownOf(ctx: Context, row: GiftRow): Omit<Extract<GiftView, { stage: 'shown' }>, 'stage' | 'lastEvent'> {
  // A time that its buyer was asked about and has not agreed to is no promise yet.
  const isAsked = timeAskedUntil(row) !== null;
  const step = stepOfGift(row.status);
  return {
    recipientName: row.recipientName,
    from: row.giftFrom ?? '',
    message: row.giftMessage ?? '',
    isSurprise: row.isSurprise,
    step,
    fulfilment: row.fulfilment,
    startAt: ((isAsked ? null : row.revisedStartAt) ?? row.promisedStartAt).toISOString(),
    endAt: ((isAsked ? null : row.revisedEndAt) ?? row.promisedEndAt).toISOString(),
    estimatedArrivalAt: step === 'coming' ? (row.estimatedArrivalAt?.toISOString() ?? null) : null,
    timeZone: row.timeZone,
    store: row.store,
    lines: row.lines.map((line) => {
      const {
        parts: _parts,
        unitPrice: _unitPrice,
        lineTotal: _lineTotal,
        ...rest
      } = lineWithPhotos(ctx, line, row.currency as CurrencyCode);
      return rest;
    }),
  };
}

/** That there is something to read anew; what happened is read, and told, as far as it may be. */
export async function* followGift(
  ctx: Context,
  { lastEventId, ...ref }: GiftRef & { readonly lastEventId?: string | null | undefined },
  signal: AbortSignal | undefined,
): AsyncGenerator<TrackedEnvelope<{ type: 'changed' }>, void, undefined> {
  const id = await findGift(ctx, ref);
  for await (const [number] of followStream(ctx, { kind: 'order', id }, { lastEventId, signal, right: { as: 'holder' } }))
    yield tracked(number, { type: 'changed' });
}
