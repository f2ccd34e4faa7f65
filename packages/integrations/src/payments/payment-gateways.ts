import type { CurrencyCode } from '@sweetspot/domain/money/money';
import type { PaymentMethod } from '@sweetspot/domain/payments/payment-state';
import type { PaymentGateway } from './payment-gateway.ts';

export interface PaymentGateways {
  /** Null when the operator has not switched that method on. */
  find(method: PaymentMethod): PaymentGateway | null;
  /** What checkout may offer for this currency, in the operator's order. */
  offeredFor(currency: CurrencyCode): readonly PaymentGateway[];
}

export function paymentGateways(gateways: readonly PaymentGateway[]): PaymentGateways {
  const byMethod = new Map(gateways.map((gateway) => [gateway.method, gateway]));
  if (byMethod.size !== gateways.length) throw new Error('PAYMENT_GATEWAYS names a method twice');
  return {
    find: (method) => byMethod.get(method) ?? null,
    offeredFor: (currency) => gateways.filter((gateway) => gateway.supports(currency)),
  };
}
