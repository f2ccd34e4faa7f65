import type { CurrencyCode } from '@sweetspot/domain/money/money';
import { timeAskedUntil } from '@sweetspot/domain/orders/revised-time';
import { allowedMoves } from '@sweetspot/domain/orders/order-transitions';
import type { z } from 'zod';
import { asWire, money } from '../http/index.ts';
import { factsOf, lineWithPhotos, moneyOf, ORDER_SELECT, pieceOf, type OrderRow, type ticketView } from '../orders/index.ts';
import type { PhotoSeal } from '../uploads/index.ts';

export type Ticket = z.output<typeof ticketView>;
export const TICKET_SELECT = ORDER_SELECT;

/** An order as the kitchen sees it: what to make, for when, and what may be done next; no price but the cash to take. */
export function ticketOf(ctx: PhotoSeal, row: OrderRow): Ticket {
  const now = ctx.now();
  const summary = moneyOf(row);
  const isCash = row.paymentMethod === 'cod';
  return {
    id: row.id,
    number: row.number,
    status: row.status,
    version: row.version,
    fulfilment: row.fulfilment,
    ...peopleOf(row),
    ...timesOf(row),
    statusReason: row.statusReason,
    isPaid: summary.isCovered,
    money: summary.state,
    cashDue: isCash && summary.state === 'due' ? money(row.totalMinor, row.currency as CurrencyCode) : null,
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
    allowed: asWire<Ticket['allowed']>(allowedMoves(factsOf(row, now), 'store', now)),
  };
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
    placedAt: iso(row.placedAt),
    acceptBy: iso(row.acceptBy),
    acknowledgedAt: iso(row.acknowledgedAt),
    statusChangedAt: row.statusChangedAt.toISOString(),
  };
}
