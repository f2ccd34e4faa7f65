import type { CurrencyCode, Money } from '@sweetspot/domain/money/money';
import type { PaymentMethod } from '@sweetspot/domain/payments/payment-state';

/**
 * What every way of paying looks like from checkout. The caller commits its operation row with a `requestKey` before
 * it calls; the same key asks for the same operation again and is answered with that operation, never with a second one.
 *
 * A refusal is an answer. A throw is a lost answer, whatever was thrown: the caller marks its operation `unknown`,
 * retries with the same key, then reads back, and never asks with a fresh key in between.
 */
export interface PaymentGateway {
  readonly method: PaymentMethod;
  readonly capabilities: GatewayCapabilities;
  supports(currency: CurrencyCode): boolean;
  createAttempt(request: AttemptRequest): Promise<AttemptResult>;
  /** The gateway's truth, to be compared with our attempt before an order advances; null for a payment it does not know. */
  read(gatewayRef: string): Promise<GatewayPayment | null>;
  authorize(request: AuthorizeRequest): Promise<OperationResult>;
  capture(request: CaptureRequest): Promise<OperationResult>;
  void(request: VoidRequest): Promise<OperationResult>;
  refund(request: RefundRequest): Promise<OperationResult>;
  /** Whoever hands the cake over says what they took for it. Refused where the money is not collected in person. */
  collect(request: CollectRequest): Promise<OperationResult>;
}

export interface GatewayCapabilities {
  /** The customer leaves for the gateway's page and may come back late, twice or never. */
  readonly hasApprovalPage: boolean;
  /** An authorisation holds the money until it is captured. */
  readonly needsCapture: boolean;
  /** A person takes the money at the door and says so. */
  readonly isCollectedInPerson: boolean;
}

export interface AttemptRequest {
  readonly requestKey: string;
  readonly amount: Money;
  /** Our attempt's id, echoed by the gateway (PayPal's custom_id); at most 127 characters. */
  readonly reference: string;
  /** Unique per attempt, `<order number>-<attempt number>`: some gateways refuse one they have seen. */
  readonly invoiceId: string;
  readonly returnUrl: string;
  readonly cancelUrl: string;
}

export type AttemptResult =
  | { readonly outcome: 'created'; readonly gatewayRef: string; readonly approvalUrl: string | null }
  | { readonly outcome: 'failed'; readonly issue: string; readonly debugId: string | null };

export interface AuthorizeRequest {
  readonly requestKey: string;
  readonly gatewayRef: string;
}

export interface CaptureRequest {
  readonly requestKey: string;
  readonly gatewayRef: string;
  readonly authorizationId: string;
  /** At most what was authorised; whatever is left of it is released. */
  readonly amount: Money;
  readonly invoiceId: string;
}

export interface VoidRequest {
  readonly requestKey: string;
  readonly gatewayRef: string;
  readonly authorizationId: string;
}

export interface RefundRequest {
  readonly requestKey: string;
  readonly gatewayRef: string;
  /** What the capture, or the collection by hand, was answered with. */
  readonly captureId: string;
  readonly amount: Money;
}

export interface CollectRequest {
  readonly requestKey: string;
  /** What the order owes. */
  readonly owed: Money;
  /** What is in hand. */
  readonly amount: Money;
}

export interface OperationResult {
  /** `declined`: the payer's side said no and may try again or choose another way; `failed`: this attempt cannot do it. */
  readonly outcome: 'succeeded' | 'pending' | 'failed' | 'declined';
  /** The authorisation's, capture's or refund's own id at the gateway. */
  readonly gatewayId: string | null;
  /** The gateway's stable word for a refusal. */
  readonly issue: string | null;
  /** What the gateway's support asks for. */
  readonly debugId: string | null;
}

export type GatewayPaymentStatus = 'created' | 'approved' | 'pending' | 'authorized' | 'captured' | 'voided' | 'declined';

export interface GatewayPayment {
  readonly gatewayRef: string;
  /** `pending`: approved, and the gateway has not yet made up its mind about the authorisation. Never shown as paid. */
  readonly status: GatewayPaymentStatus;
  readonly amount: Money;
  readonly reference: string;
  readonly invoiceId: string;
  readonly authorizationId: string | null;
  readonly captures: readonly GatewayMovement[];
  readonly refunds: readonly GatewayMovement[];
}

export interface GatewayMovement {
  readonly gatewayId: string;
  readonly state: 'pending' | 'succeeded' | 'failed';
  readonly amount: Money;
}

/** A timeout, a dropped connection or a 5xx: the gateway may or may not have done what was asked. */
export class GatewayUnknownError extends Error {
  override readonly name = 'GatewayUnknownError';
}
