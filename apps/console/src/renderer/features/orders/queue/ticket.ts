import type { RouterOutputs } from '@sweetspot/api';
import { OPEN_STATUSES } from '@sweetspot/domain/orders/order-table';

export type Ticket = RouterOutputs['storeOrders']['byNumber'];
export type TicketLine = Ticket['lines'][number];
export type Piece = Ticket['pieces'][number];
export type Change = Ticket['changes'][number];
export type Board = RouterOutputs['storeOrders']['board'];
export type BoardStore = Board['store'];

/** When the customer was promised it, or promised anew. */
export const promisedAt = (ticket: Ticket): string => ticket.revisedStartAt ?? ticket.promisedStartAt;

/** An order that nobody has looked at yet: it rings. */
export const isUnanswered = (ticket: Ticket): boolean => ticket.status === 'placed' && ticket.acknowledgedAt === null;

/** What the store's answer makes of a change. */
export const DECIDED = { accept: 'accepted', decline: 'declined' } as const;

/** Taken by the store, and waiting for its money. */
export const isAwaitingPayment = ({ state, isInForce }: Change): boolean => state === 'accepted' && !isInForce;

/** The order stands with it, and nobody of the kitchen has said that they know. */
export const isUnseenChange = ({ isInForce, acknowledgedAt }: Change): boolean => isInForce && acknowledgedAt === null;

/** The kitchen's times are for what it still has to do. */
export const isInTheWork = ({ status }: Ticket): boolean => OPEN_STATUSES.includes(status);

/** The change that waits for the store; there is never more than one. */
export const askedChange = (ticket: Ticket): Change | undefined =>
  isInTheWork(ticket) ? ticket.changes.find(({ state }) => state === 'proposed') : undefined;

/** The end of the promise; it moves with a promise made anew. */
export const promiseEndsAt = ({ promisedEndAt, revisedEndAt }: Ticket): string => revisedEndAt ?? promisedEndAt;
