export { bookKept, postLedger } from './book-operation.ts';
export { expireUnpaidOrder } from './expire-unpaid-order.ts';
export { moneyEffects } from './money-effects.ts';
export {
  createAttempt,
  createFirstAttempt,
  expireLater,
  loadAttempt,
  openAttempt,
  type Attempt,
  type OwedPayment,
} from './open-attempt.ts';
export { releasePayment, repeatRefund, requestCapture, requestRefund } from './request-operation.ts';
export { runPaymentOperation } from './run-operation.ts';
export { settleTries } from './settle-attempt.ts';
export { findTriedOrder, loadTriedOrder, triesOf } from './tried-order.ts';
