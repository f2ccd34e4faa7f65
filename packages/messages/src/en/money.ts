import type {
  MoneyState,
  PaymentMethod,
  PaymentOperationKind,
  PaymentOperationState,
  RefundState,
} from '@sweetspot/domain/payments/payment-state';

export interface MoneyWords {
  readonly states: Readonly<Record<MoneyState, string>>;
  readonly refundStates: Readonly<Record<RefundState, string>>;
  readonly methods: Readonly<Record<PaymentMethod, string>>;
  readonly operations: Readonly<Record<PaymentOperationKind, string>>;
  readonly operationStates: Readonly<Record<PaymentOperationState, string>>;
  readonly subtotal: string;
  readonly delivery: string;
  readonly discount: (promoCode: string | null) => string;
  readonly total: string;
  /** `rate` as the reader writes it: "5%". */
  readonly taxIncluded: (rate: string) => string;
  readonly free: string;
  /** The label of the part that lifts a price back to zero. */
  readonly priceFloor: string;
}

export const moneyEn = {
  states: {
    due: 'To pay',
    authorized: 'Reserved',
    captured: 'Paid',
    partly_refunded: 'Partly refunded',
    refunded: 'Refunded',
    voided: 'Released',
    failed: 'Payment failed',
    not_due: 'Nothing to pay',
  },
  refundStates: { pending: 'Refund under way', succeeded: 'Refunded', failed: 'Refund failed' },
  methods: { test: 'Test wallet', cod: 'Cash on delivery', paypal: 'PayPal', stripe: 'Card' },
  operations: { authorize: 'Reserve', capture: 'Take', void: 'Release', refund: 'Refund', collect: 'Collect cash' },
  operationStates: { requested: 'Asked', pending: 'Pending', succeeded: 'Done', failed: 'Failed', unknown: 'Answer lost, being checked' },
  subtotal: 'Cakes',
  delivery: 'Delivery',
  discount: (promoCode) => (promoCode === null ? 'Discount' : `Discount (${promoCode})`),
  total: 'Total',
  taxIncluded: (rate: string) => `Tax included (${rate})`,
  free: 'Free',
  priceFloor: 'Price cannot fall below zero',
} satisfies MoneyWords;
