import { AppError } from '@sweetspot/domain/errors/app-error';
import type { PaymentMethod } from '@sweetspot/domain/payments/payment-state';
import type { PaymentGateway } from '@sweetspot/integrations/payments';
import type { z } from 'zod';
import type { Services } from '../context.ts';
import type { StoreTerms } from '../stores/index.ts';
import type { checkoutView } from './checkout-view.ts';

type MethodView = z.output<typeof checkoutView>['methods'][number];

/** What is to be paid for, as far as the ways to pay depend on it. */
interface Payable {
  readonly store: Pick<StoreTerms, 'cashLimitMinor' | 'currency'>;
  readonly totalMinor: number;
  /** Somebody else takes the cake, and nobody asks them for money. */
  readonly isForRecipient: boolean;
}

/** Each method that the operator has switched on for this currency, and whether this much may be paid by it here. */
export function paymentMethods({ gateways }: Pick<Services, 'gateways'>, { store, totalMinor, isForRecipient }: Payable): MethodView[] {
  return gateways.offeredFor(store.currency).flatMap((gateway) => {
    if (isForRecipient && gateway.capabilities.isCollectedInPerson) return [];
    const limitMinor = gateway.capabilities.isCollectedInPerson ? (store.cashLimitMinor ?? 0) : null;
    return {
      method: gateway.method,
      isAvailable: limitMinor === null || (limitMinor > 0 && totalMinor <= limitMinor),
      limit: limitMinor === null ? null : { amount: limitMinor, currency: store.currency },
    };
  });
}

export function requireOffered(
  services: Pick<Services, 'gateways'>,
  { method, ...payable }: Payable & { readonly method: PaymentMethod },
): PaymentGateway {
  const available = paymentMethods(services, payable).flatMap((each) => (each.isAvailable ? each.method : []));
  const gateway = services.gateways.find(method);
  if (!gateway || !available.includes(method)) throw new AppError('PAYMENT_METHOD_UNAVAILABLE', { method, available });
  return gateway;
}
