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
export { runPaymentOperation } from './run-operation.ts';
export { settleOrder } from './settle-attempt.ts';
