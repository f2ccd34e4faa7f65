export { decideRefund, tryRefundAgain, withdrawRefund } from './decide-refund.ts';
export { loadRefunds, refundsView } from './load-refunds.ts';
export { holdRefundFacts, offerOf, REFUND_FACTS_SELECT, type RefundFacts } from './refund-facts.ts';
export { aloneLimitMinor, judgeRefund, requestRefundOfOrder, writeRefundRequest, type WantedRefund } from './request-refund.ts';
