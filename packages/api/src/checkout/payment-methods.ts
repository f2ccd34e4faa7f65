import { AppError } from '@sweetspot/domain/errors/app-error';
import type { PaymentMethod } from '@sweetspot/domain/payments/payment-state';
import type { z } from 'zod';
import type { ReadClient } from '@sweetspot/db';
import type { CashLimits, Services } from '../context.ts';
import type { StoreTerms } from '../stores/index.ts';
import type { checkoutView } from './checkout-view.ts';

type MethodView = z.output<typeof checkoutView>['methods'][number];

/** What is to be paid for, as far as the ways to pay depend on it. */
interface Payable {
  readonly store: Pick<StoreTerms, 'id' | 'cashLimitMinor' | 'currency'>;
  readonly totalMinor: number;
  /** Somebody else takes the cake, and nobody asks them for money. */
  readonly isForRecipient: boolean;
}

/** What an order asks of a gateway that it may be paid by. A transaction is given this: it reaches no gateway. */
export interface OfferedMethod {
  readonly method: PaymentMethod;
  readonly isCollectedInPerson: boolean;
  readonly cashLimits: CashLimits;
}

/** What the operator has switched on for the store's currency. */
export function offeredMethods(
  { gateways, cashLimits }: Pick<Services, 'gateways' | 'cashLimits'>,
  { currency }: Pick<StoreTerms, 'currency'>,
): OfferedMethod[] {
  return gateways
    .offeredFor(currency)
    .map(({ method, capabilities }) => ({ method, isCollectedInPerson: capabilities.isCollectedInPerson, cashLimits }));
}

/**
 * Each of them, and whether this much may be paid by it here. A store that holds much of the marketplace's cash is offered no more of it
 * until it has handed some on.
 */
export async function paymentMethods(
  reader: Pick<ReadClient, 'storeCash'>,
  offered: readonly OfferedMethod[],
  { store, totalMinor, isForRecipient }: Payable,
): Promise<MethodView[]> {
  const open = offered.filter(({ isCollectedInPerson }) => !(isForRecipient && isCollectedInPerson));
  return Promise.all(
    open.map(async ({ method, isCollectedInPerson, cashLimits }) => {
      if (!isCollectedInPerson) return { method, isAvailable: true, isStopped: false, limit: null };
      const limitMinor = Math.min(store.cashLimitMinor ?? 0, cashLimits.orderMinor);
      const held = await reader.storeCash.findUnique({ where: { storeId: store.id }, select: { heldMinor: true } });
      const isStopped = (held?.heldMinor ?? 0) > cashLimits.heldMinor;
      const isAvailable = !isStopped && limitMinor > 0 && totalMinor <= limitMinor;
      return { method, isAvailable, isStopped, limit: { amount: limitMinor, currency: store.currency } };
    }),
  );
}

export async function requireOffered(
  reader: Pick<ReadClient, 'storeCash'>,
  offered: readonly OfferedMethod[],
  { method, ...payable }: Payable & { readonly method: PaymentMethod },
): Promise<OfferedMethod> {
  const chosen = offered.find((each) => each.method === method);
  // What is paid by itself, whatever the store holds, is not asked about its cash.
  if (chosen && !chosen.isCollectedInPerson) return chosen;
  const available = (await paymentMethods(reader, offered, payable)).flatMap((each) => (each.isAvailable ? each.method : []));
  if (!chosen || !available.includes(method)) throw new AppError('PAYMENT_METHOD_UNAVAILABLE', { method, available });
  return chosen;
}
