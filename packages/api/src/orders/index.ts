export { acceptanceDeadline } from './acceptance-deadline.ts';
export { afterMove } from './after-move.ts';
export { answerDeadline } from './agree-to-time.ts';
export { announceOrder } from './announce-order.ts';
export {
  amendedSlotSchema,
  ladderOf,
  lineAsItStands,
  slotAsItStands,
  standingLineSchema,
  totalAsItStands,
  wantedSlotSchema,
  type StandingLine,
} from './as-it-stands.ts';
export { applyLockedMove, applyMove, holdOrder, lockOrder } from './apply-move.ts';
export { breakdownView, ladderStepView, toBreakdownView, toLadderView } from './breakdown.ts';
export { CASH_CUSTOMER_SELECT, cashCustomerOf, isCashRefusedTo, type CashCustomer } from './cash-standing.ts';
export { followStream } from './follow-stream.ts';
export { systemMove } from './move-command.ts';
export { moveOrderAsAdmin, moveStoreOrder } from './move-order.ts';
export { orderEffects } from './order-effects.ts';
export { FACTS_SELECT, factsOf, isOwing, moneyOf, owedMinorOf, type FactsRow } from './order-facts.ts';
export { againPath, giftPath, paymentReturnPath, reviewPath, trackingPath } from './order-links.ts';
export { lineView, lineWithPhotos, ORDER_SELECT, pieceOf, PIECES_SELECT, SUMMARY_SELECT, summaryOf, type OrderRow } from './order-row.ts';
export { allowedMoveView, orderLineView, orderMoveView, orderSummaryView, pieceView, trackedOrderView } from './order-view.ts';
export { followInput, ordersRouter } from './orders.router.ts';
export { openOrders } from './open-orders.ts';
export { tellNearlyThere } from './nearly-there.ts';
export { readOrder } from './read-order.ts';
export { tickPiece } from './tick-piece.ts';
export { findPlacedInstead, findVisibleOrder, loadTrackedOrder, requireVisible, type OrderRef } from './track-order.ts';
export { keepPromised, promisedFor } from './promised-money.ts';
export { UNPLACED_CAUSES, whyUnplaced } from './why-unplaced.ts';
