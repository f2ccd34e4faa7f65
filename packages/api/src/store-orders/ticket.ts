import type { Prisma } from '@sweetspot/db';
import type { CurrencyCode } from '@sweetspot/domain/money/money';
import { revealsAt } from '@sweetspot/domain/orders/gift';
import { FULFILMENTS, ORDER_STATUSES } from '@sweetspot/domain/orders/order-status';
import { timeAskedUntil } from '@sweetspot/domain/orders/revised-time';
import { allowedMoves } from '@sweetspot/domain/orders/order-transitions';
import { isPaidInCash, MONEY_STATES } from '@sweetspot/domain/payments/payment-state';
import { z } from 'zod';
import { AMENDMENT_SELECT, kitchenChangesOf, kitchenChangeView } from '../amendments/index.ts';
import type { Services } from '../context.ts';
import { asWire, dateView, instantView, money, moneyView } from '../http/index.ts';
import {
  allowedMoveView,
  factsOf,
  giftPath,
  lineWithPhotos,
  moneyOf,
  ORDER_SELECT,
  owedMinorOf,
  orderLineView,
  pieceOf,
  pieceView,
  type OrderRow,
} from '../orders/index.ts';
import type { PhotoSeal } from '../uploads/index.ts';

/**
 * An order as the kitchen sees it: what to make, for when, and what may be done next. Carries no price but the cash to take and what a
 * change costs more or less: the packing slip and the courier's label are made from it too.
 */
export const ticketView = z.object({
  id: z.uuid(),
  number: z.string(),
  status: z.enum(ORDER_STATUSES),
  version: z.int(),
  fulfilment: z.enum(FULFILMENTS),
  contactName: z.string(),
  contactMobile: z.string(),
  recipientName: z.string().nullable(),
  recipientMobile: z.string().nullable(),
  isSurprise: z.boolean(),
  giftMessage: z.string(),
  giftFrom: z.string(),
  /** Nobody calls the recipient before; null for what is no surprise. */
  revealsAt: instantView.nullable(),
  /** The recipient's own page, for the card in the box; null where there is none. */
  giftUrl: z.string().nullable(),
  address: z.string().nullable(),
  instructions: z.string(),
  promisedDate: dateView,
  promisedStartAt: instantView,
  promisedEndAt: instantView,
  revisedStartAt: instantView.nullable(),
  revisedEndAt: instantView.nullable(),
  /** The customer has not agreed to the revised time yet; until then they may. */
  answerTimeBy: instantView.nullable(),
  timeAgreedAt: instantView.nullable(),
  startByAt: instantView,
  decorateByAt: instantView,
  boxByAt: instantView,
  leaveByAt: instantView,
  /** Since when the customer knows that it is five minutes away. */
  nearlyThereAt: instantView.nullable(),
  placedAt: instantView.nullable(),
  acceptBy: instantView.nullable(),
  acknowledgedAt: instantView.nullable(),
  statusChangedAt: instantView,
  statusReason: z.string().nullable(),
  isPaid: z.boolean(),
  money: z.enum(MONEY_STATES),
  /** Cash to take at the door; null otherwise. */
  cashDue: moneyView.nullable(),
  lines: z.array(orderLineView.omit({ parts: true, unitPrice: true, lineTotal: true })),
  pieces: z.array(pieceView),
  /** What its customer wanted otherwise, newest first, whatever became of it. */
  changes: z.array(kitchenChangeView),
  allowed: z.array(allowedMoveView),
});

export type Ticket = z.output<typeof ticketView>;
export const TICKET_SELECT = {
  ...ORDER_SELECT,
  lines: { ...ORDER_SELECT.lines, select: { ...ORDER_SELECT.lines.select, position: true } },
  amendments: { orderBy: { createdAt: 'asc' }, select: AMENDMENT_SELECT },
} satisfies Prisma.OrderSelect;
type TicketSource = PhotoSeal & Pick<Services, 'publicUrl'>;
type TicketRow = Prisma.OrderGetPayload<{ select: typeof TICKET_SELECT }>;

export function ticketOf(ctx: TicketSource, row: TicketRow): Ticket {
  const now = ctx.now();
  const summary = moneyOf(row);
  const isCash = isPaidInCash(row.paymentMethod);
  return {
    id: row.id,
    number: row.number,
    status: row.status,
    version: row.version,
    fulfilment: row.fulfilment,
    ...peopleOf(row),
    ...timesOf(row),
    giftUrl: giftUrlOf(ctx, row),
    statusReason: row.statusReason,
    isPaid: summary.isCovered,
    money: summary.state,
    cashDue: isCash && summary.state === 'due' ? money(owedMinorOf(row), row.currency as CurrencyCode) : null,
    lines: row.lines.map((line) => {
      const {
        parts: _parts,
        unitPrice: _unitPrice,
        lineTotal: _lineTotal,
        ...rest
      } = lineWithPhotos(ctx, line, row.currency as CurrencyCode);
      return rest;
    }),
    pieces: row.pieces.map(pieceOf),
    changes: kitchenChangesOf(row, now),
    allowed: asWire<Ticket['allowed']>(allowedMoves(factsOf(row, now), 'store', now)),
  };
}

/** The whole address: it is read from paper. */
function giftUrlOf(ctx: TicketSource, row: OrderRow): string | null {
  const path = giftPath(ctx, row);
  return path === null ? null : ctx.publicUrl + path;
}

function peopleOf(row: OrderRow) {
  const address = [row.addressLine1, row.addressLine2, row.city, row.postalCode].filter((part) => part !== null && part !== '').join(', ');
  return {
    contactName: row.contactName,
    contactMobile: row.contactMobile,
    recipientName: row.recipientName,
    recipientMobile: row.recipientMobile,
    isSurprise: row.isSurprise,
    giftMessage: row.giftMessage ?? '',
    giftFrom: row.giftFrom ?? '',
    revealsAt: revealsAt(row)?.toISOString() ?? null,
    address: row.addressLine1 === null ? null : address,
    instructions: row.instructions ?? '',
  };
}

function timesOf(row: OrderRow) {
  const iso = (at: Date | null) => at?.toISOString() ?? null;
  return {
    promisedDate: row.promisedDate.toISOString().slice(0, 10),
    promisedStartAt: row.promisedStartAt.toISOString(),
    promisedEndAt: row.promisedEndAt.toISOString(),
    revisedStartAt: iso(row.revisedStartAt),
    revisedEndAt: iso(row.revisedEndAt),
    answerTimeBy: iso(timeAskedUntil(row)),
    timeAgreedAt: iso(row.timeAgreedAt),
    startByAt: row.startByAt.toISOString(),
    decorateByAt: row.decorateByAt.toISOString(),
    boxByAt: row.boxByAt.toISOString(),
    leaveByAt: row.leaveByAt.toISOString(),
    nearlyThereAt: iso(row.nearlyThereAt),
    placedAt: iso(row.placedAt),
    acceptBy: iso(row.acceptBy),
    acknowledgedAt: iso(row.acknowledgedAt),
    statusChangedAt: row.statusChangedAt.toISOString(),
  };
}
