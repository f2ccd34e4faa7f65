export type {
  AttemptRequest,
  AttemptResult,
  AuthorizeRequest,
  CaptureRequest,
  CollectRequest,
  GatewayCapabilities,
  GatewayMovement,
  GatewayPayment,
  GatewayPaymentStatus,
  OperationResult,
  PaymentGateway,
  RefundRequest,
  VoidRequest,
} from './payment-gateway.ts';
export { createCashOnDelivery } from './cash-on-delivery.ts';
export { paymentGateways, type PaymentGateways } from './payment-gateways.ts';
export { approvalPage } from './test-gateway/approval-page.ts';
export { createTestGateway, type TestGateway, type TestGatewayCall, type TestGatewayFault } from './test-gateway/test-gateway.ts';
export { createMemoryTestGatewayStore, type TestGatewayStore } from './test-gateway/test-gateway-store.ts';
export { TEST_DECISIONS, type TestDecision } from './test-gateway/test-payment.ts';
