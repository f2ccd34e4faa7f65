import { AppError } from '@sweetspot/domain/errors/app-error';
import type { PaymentMethod } from '@sweetspot/domain/payments/payment-state';
import type { z } from 'zod';
import type { ReadClient } from '@sweetspot/db';
import type { CashLimits, Services } from '../context.ts';
import { isCashRefusedTo, type CashCustomer } from '../orders/index.ts';
import type { StoreTerms } from '../stores/index.ts';
import type { checkoutView } from './checkout-view.ts';

type MethodView = z.output<typeof checkoutView>['methods'][number];

/** What is to be paid for, as far as the ways to pay depend on it. */
interface Payable {
  readonly store: Pick<StoreTerms, 'id' | 'cashLimitMinor' | 'currency'>;
  readonly totalMinor: number;
  /** Somebody else takes the cake, and nobody asks them for money. */
  readonly isForRecipient: boolean;
  readonly customer: CashCustomer;
  readonly now: Date;
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
 * until it has handed some on, and neither is a customer who left cakes made for cash untaken.
 */
export async function paymentMethods(
  reader: Pick<ReadClient, 'storeCash' | '$queryRaw'>,
  offered: readonly OfferedMethod[],
  { store, totalMinor, isForRecipient, customer, now }: Payable,
): Promise<MethodView[]> {
  const open = offered.filter(({ isCollectedInPerson }) => !(isForRecipient && isCollectedInPerson));
  return Promise.all(
    open.map(async ({ method, isCollectedInPerson, cashLimits }) => {
      if (!isCollectedInPerson) return { method, isAvailable: true, stoppedBy: null, limit: null };
      const limitMinor = Math.min(store.cashLimitMinor ?? 0, cashLimits.orderMinor);
      const held = await reader.storeCash.findUnique({ where: { storeId: store.id }, select: { heldMinor: true } });
      const isStoreFull = (held?.heldMinor ?? 0) > cashLimits.heldMinor;
      const stoppedBy = isStoreFull ? 'store' : (await isCashRefusedTo(reader, customer, now)) ? 'customer' : null;
      const isAvailable = stoppedBy === null && limitMinor > 0 && totalMinor <= limitMinor;
      return { method, isAvailable, stoppedBy, limit: { amount: limitMinor, currency: store.currency } };
    }),
  );
}

export async function requireOffered(
  reader: Pick<ReadClient, 'storeCash' | '$queryRaw'>,
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
