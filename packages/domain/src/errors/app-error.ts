import { ACCOUNT_ERRORS } from '../accounts/account-errors.ts';
import { BOOK_ERRORS } from '../books/book-errors.ts';
import { CAKE_ERRORS } from '../cakes/cake-errors.ts';
import { CART_ERRORS } from '../carts/cart-errors.ts';
import { CONTACT_ERRORS } from '../contact/contact-errors.ts';
import { DELIVERY_ERRORS } from '../delivery/delivery-errors.ts';
import { DESIGN_ERRORS } from '../designs/design-errors.ts';
import { CHECKOUT_ERRORS } from '../orders/checkout-errors.ts';
import { ORDER_ERRORS } from '../orders/order-errors.ts';
import { PAYMENT_ERRORS } from '../payments/payment-errors.ts';
import { PAYOUT_ERRORS } from '../payouts/payout-errors.ts';
import { PROBLEM_ERRORS } from '../problems/problem-errors.ts';
import { PROMO_ERRORS } from '../promotions/promo-errors.ts';
import { REVIEW_ERRORS } from '../reviews/review-errors.ts';
import { SLOT_ERRORS } from '../slots/slot-errors.ts';
import { STORE_ERRORS } from '../stores/store-errors.ts';
import { UPLOAD_ERRORS } from '../uploads/upload-errors.ts';
import type { ErrorDefinition } from './define-error.ts';
import { ERROR_KINDS, type ErrorKind } from './error-kinds.ts';
import { GENERAL_ERRORS } from './general-errors.ts';

/** Every feature's table, by feature: the only list of codes. */
export const ERRORS_BY_FEATURE = {
  general: GENERAL_ERRORS,
  accounts: ACCOUNT_ERRORS,
  books: BOOK_ERRORS,
  cakes: CAKE_ERRORS,
  carts: CART_ERRORS,
  checkout: CHECKOUT_ERRORS,
  contact: CONTACT_ERRORS,
  delivery: DELIVERY_ERRORS,
  designs: DESIGN_ERRORS,
  orders: ORDER_ERRORS,
  payments: PAYMENT_ERRORS,
  payouts: PAYOUT_ERRORS,
  problems: PROBLEM_ERRORS,
  promotions: PROMO_ERRORS,
  reviews: REVIEW_ERRORS,
  slots: SLOT_ERRORS,
  stores: STORE_ERRORS,
  uploads: UPLOAD_ERRORS,
};

const REGISTRY = {
  ...GENERAL_ERRORS,
  ...ACCOUNT_ERRORS,
  ...BOOK_ERRORS,
  ...CAKE_ERRORS,
  ...CART_ERRORS,
  ...CHECKOUT_ERRORS,
  ...CONTACT_ERRORS,
  ...DELIVERY_ERRORS,
  ...DESIGN_ERRORS,
  ...ORDER_ERRORS,
  ...PAYMENT_ERRORS,
  ...PAYOUT_ERRORS,
  ...PROBLEM_ERRORS,
  ...PROMO_ERRORS,
  ...REVIEW_ERRORS,
  ...SLOT_ERRORS,
  ...STORE_ERRORS,
  ...UPLOAD_ERRORS,
};

type Registry = typeof REGISTRY;

/** Stable, upper snake case; what REST calls `code`. */
export type AppErrorCode = keyof Registry;

/** What travels with each code; `undefined` for a code that says it all. */
export type AppErrorData = { [Code in AppErrorCode]: Registry[Code] extends ErrorDefinition<infer Data> ? Data : never };

type DataArguments<Code extends AppErrorCode> = AppErrorData[Code] extends undefined ? [] : [data: AppErrorData[Code]];

/** A refusal as it travels: `data.app` over tRPC, `code` and the rest over REST. A union, so a screen narrows by `code`. */
export type AppErrorView = {
  [Code in AppErrorCode]: { readonly code: Code; readonly kind: ErrorKind; readonly data: AppErrorData[Code] };
}[AppErrorCode];

/** The one way to refuse. Its message is its code: words for people are made by `messages`, in the reader's language. */
export class AppError<Code extends AppErrorCode = AppErrorCode> extends Error {
  override readonly name = 'AppError';
  readonly code: Code;
  readonly data: AppErrorData[Code];

  constructor(code: Code, ...[data]: DataArguments<Code>) {
    super(code);
    this.code = code;
    // The rest tuple proves presence per code; indexing it loses that link.
    this.data = data as AppErrorData[Code];
  }

  get kind(): ErrorKind {
    return REGISTRY[this.code].kind;
  }

  get httpStatus(): number {
    return ERROR_KINDS[this.kind].http;
  }

  toView(): AppErrorView {
    // Code and data were paired by the constructor's type.
    return { code: this.code, kind: this.kind, data: this.data } as AppErrorView;
  }
}

/** Narrows a caught value, to any refusal or to one code. */
export function isAppError<Code extends AppErrorCode = AppErrorCode>(error: unknown, code?: Code): error is AppError<Code> {
  return error instanceof AppError && (code === undefined || error.code === code);
}

export const APP_ERROR_CODES = Object.keys(REGISTRY) as readonly AppErrorCode[];
