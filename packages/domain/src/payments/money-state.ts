import { OPEN_OPERATION_STATES } from './operation-table.ts';
import {
  isPaidInCash,
  type MoneyState,
  type PaymentMethod,
  type PaymentOperationKind,
  type PaymentOperationState,
  type RefundState,
} from './payment-state.ts';

export interface OperationFact {
  readonly kind: PaymentOperationKind;
  readonly state: PaymentOperationState;
  readonly amountMinor: number;
}

export interface RefundFact {
  readonly state: RefundState;
  readonly amountMinor: number;
}

/** One payment's rows. All amounts in minor units of the order's currency. */
export interface PaymentFacts {
  readonly method: PaymentMethod;
  /** What this payment was asked to bring. */
  readonly amountMinor: number;
  /** Oldest first. */
  readonly operations: readonly OperationFact[];
  readonly refunds: readonly RefundFact[];
}

export interface PaymentSums {
  /** Authorised and neither captured nor voided. */
  readonly heldMinor: number;
  readonly capturedMinor: number;
  /** Given back for certain. */
  readonly refundedMinor: number;
  /** Asked for and not yet answered: not refunded, but no longer refundable either. */
  readonly refundPendingMinor: number;
  readonly isVoided: boolean;
  /** The last thing asked of the gateway came to nothing, and nothing newer is open. */
  readonly hasFailed: boolean;
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

/** Cash counts as captured when it is collected. */
export function paymentSums({ operations, refunds }: PaymentFacts): PaymentSums {
  const succeeded = (...kinds: readonly PaymentOperationKind[]) =>
    sum(operations.filter(({ kind, state }) => state === 'succeeded' && kinds.includes(kind)).map(({ amountMinor }) => amountMinor));
  const authorizedMinor = succeeded('authorize');
  const capturedMinor = succeeded('capture', 'collect');
  const voidedMinor = succeeded('void');
  const heldMinor = Math.max(0, authorizedMinor - capturedMinor - voidedMinor);
  const bringing = operations.filter(({ kind }) => kind === 'authorize' || kind === 'capture' || kind === 'collect');
  const latest = bringing.at(-1);
  const isAnyOpen = bringing.some(({ state }) => OPEN_OPERATION_STATES.includes(state));
  const refunded = (wanted: RefundState) => sum(refunds.filter(({ state }) => state === wanted).map(({ amountMinor }) => amountMinor));
  return {
    heldMinor,
    capturedMinor,
    refundedMinor: refunded('succeeded'),
    refundPendingMinor: refunded('pending'),
    isVoided: voidedMinor > 0 && heldMinor === 0,
    hasFailed: latest?.state === 'failed' && !isAnyOpen,
  };
}

export interface MoneySummary extends PaymentSums {
  readonly state: MoneyState;
  /** What the order owes is authorised, captured, or promised in cash. */
  readonly isCovered: boolean;
  /** What can still be given back. */
  readonly refundableMinor: number;
}

/**
 * An order's money over all its payments. A failed payment weighs only while it leaves something uncovered: paying again heals it.
 * A capture that failed holds its authorization, yet counts as failed: the gateway has said that the money will not come. An order that
 * was called off owes nothing, nor does one whose discount takes all of it: what it brought counts, what it did not bring is not due.
 */
export function moneySummary(owedMinor: number, payments: readonly PaymentFacts[], isCalledOff = false): MoneySummary {
  const all = payments.map((payment) => ({ payment, sums: paymentSums(payment) }));
  const total = (pick: (sums: PaymentSums) => number) => sum(all.map(({ sums }) => pick(sums)));
  const capturedMinor = total((sums) => sums.capturedMinor);
  const refundedMinor = total((sums) => sums.refundedMinor);
  const refundPendingMinor = total((sums) => sums.refundPendingMinor);
  const heldMinor = total((sums) => sums.heldMinor);
  const coveredMinor = sum(
    all.map(({ payment, sums }) => {
      if (isPaidInCash(payment.method)) return payment.amountMinor;
      return sums.capturedMinor + (sums.hasFailed ? 0 : sums.heldMinor);
    }),
  );
  const isCovered = payments.length > 0 && coveredMinor >= owedMinor;
  const isVoided = payments.length > 0 && all.every(({ sums }) => sums.isVoided);
  const hasFailed = !isCovered && all.some(({ sums }) => sums.hasFailed);
  // What a gateway holds of a payment that cash is to bring since is not what will be taken.
  const willTakeMinor = sum(all.map(({ payment, sums }) => (isPaidInCash(payment.method) && sums.hasFailed ? 0 : sums.heldMinor)));
  return {
    state: stateOf(
      {
        heldMinor: isCalledOff ? heldMinor : willTakeMinor,
        capturedMinor,
        refundedMinor,
        refundPendingMinor,
        isVoided,
        hasFailed: hasFailed && !isCalledOff,
      },
      isCalledOff || (payments.length > 0 && owedMinor === 0),
    ),
    isCovered,
    refundableMinor: Math.max(0, capturedMinor - refundedMinor - refundPendingMinor),
    heldMinor,
    capturedMinor,
    refundedMinor,
    refundPendingMinor,
    isVoided,
    hasFailed,
  };
}

function stateOf(sums: PaymentSums, owesNothing: boolean): MoneyState {
  if (sums.refundedMinor > 0) return sums.refundedMinor >= sums.capturedMinor ? 'refunded' : 'partly_refunded';
  if (sums.hasFailed) return 'failed';
  if (sums.capturedMinor > 0) return 'captured';
  if (sums.isVoided) return 'voided';
  if (sums.heldMinor > 0) return 'authorized';
  return owesNothing ? 'not_due' : 'due';
}

export interface PromisedMoney {
  /** Held at the gateways, to be taken yet. */
  readonly authorizedMinor: number;
  /** To be paid by hand. */
  readonly cashDueMinor: number;
}

/**
 * What is promised for an order and not there yet. An authorization whose capture failed promises nothing more, nor does what is held beyond
 * what the payment is to bring: that lapses by itself. Cash is due while the order stands.
 */
export function promisedMoney(payments: readonly PaymentFacts[], isDue: boolean): PromisedMoney {
  const left = payments.map((payment) => {
    const { capturedMinor, heldMinor, hasFailed } = paymentSums(payment);
    const missingMinor = Math.max(0, payment.amountMinor - capturedMinor);
    return { isCash: isPaidInCash(payment.method), missingMinor, heldMinor: hasFailed ? 0 : Math.min(heldMinor, missingMinor) };
  });
  return {
    authorizedMinor: sum(left.map(({ isCash, heldMinor }) => (isCash ? 0 : heldMinor))),
    cashDueMinor: isDue ? sum(left.map(({ isCash, missingMinor }) => (isCash ? missingMinor : 0))) : 0,
  };
}

/** Only a whole authorization is voided; once a part is captured it is refunded instead. */
export function mayVoid(payment: PaymentFacts): boolean {
  const { heldMinor, capturedMinor } = paymentSums(payment);
  return heldMinor > 0 && capturedMinor === 0;
}
