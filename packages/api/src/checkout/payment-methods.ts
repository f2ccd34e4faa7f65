import { AppError } from '@sweetspot/domain/errors/app-error';
import type { PaymentMethod } from '@sweetspot/domain/payments/payment-state';
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

/** What an order asks of a gateway that it may be paid by. A transaction is given this: it reaches no gateway. */
export interface OfferedMethod {
  readonly method: PaymentMethod;
  readonly isCollectedInPerson: boolean;
}

/** What the operator has switched on for the store's currency. */
export function offeredMethods({ gateways }: Pick<Services, 'gateways'>, { currency }: Pick<StoreTerms, 'currency'>): OfferedMethod[] {
  return gateways
    .offeredFor(currency)
    .map(({ method, capabilities }) => ({ method, isCollectedInPerson: capabilities.isCollectedInPerson }));
}

/** Each of them, and whether this much may be paid by it here. */
export function paymentMethods(offered: readonly OfferedMethod[], { store, totalMinor, isForRecipient }: Payable): MethodView[] {
  return offered.flatMap(({ method, isCollectedInPerson }) => {
    if (isForRecipient && isCollectedInPerson) return [];
    const limitMinor = isCollectedInPerson ? (store.cashLimitMinor ?? 0) : null;
    return {
      method,
      isAvailable: limitMinor === null || (limitMinor > 0 && totalMinor <= limitMinor),
      limit: limitMinor === null ? null : { amount: limitMinor, currency: store.currency },
    };
  });
}

export function requireOffered(
  offered: readonly OfferedMethod[],
  { method, ...payable }: Payable & { readonly method: PaymentMethod },
): OfferedMethod {
  const available = paymentMethods(offered, payable).flatMap((each) => (each.isAvailable ? each.method : []));
  const chosen = offered.find((each) => each.method === method);
  if (!chosen || !available.includes(method)) throw new AppError('PAYMENT_METHOD_UNAVAILABLE', { method, available });
  return chosen;
}
