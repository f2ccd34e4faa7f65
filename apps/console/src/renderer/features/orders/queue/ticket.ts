import type { RouterOutputs } from '@sweetspot/api';
import { OPEN_STATUSES } from '@sweetspot/domain/orders/order-table';

export type Ticket = RouterOutputs['storeOrders']['byNumber'];
export type TicketLine = Ticket['lines'][number];
export type Piece = Ticket['pieces'][number];
export type Board = RouterOutputs['storeOrders']['board'];
export type BoardStore = Board['store'];

/** When the customer was promised it, or promised anew. */
export const promisedAt = (ticket: Ticket): string => ticket.revisedStartAt ?? ticket.promisedStartAt;

/** An order that nobody has looked at yet: it rings. */
export const isUnanswered = (ticket: Ticket): boolean => ticket.status === 'placed' && ticket.acknowledgedAt === null;

/** The kitchen's times are for what it still has to do. */
export const isInTheWork = ({ status }: Ticket): boolean => OPEN_STATUSES.includes(status);

/** The end of the promise; it moves with a promise made anew. */
export const promiseEndsAt = ({ promisedEndAt, revisedEndAt }: Ticket): string => revisedEndAt ?? promisedEndAt;
