export { decideRefund, tryRefundAgain, withdrawRefund } from './decide-refund.ts';
export { loadRefunds, refundsView } from './load-refunds.ts';
export { requestRefundOfOrder } from './request-refund.ts';
