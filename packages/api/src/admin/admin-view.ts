import { MONEY_STATES, PAYMENT_METHODS, PAYMENT_OPERATION_KINDS, PAYMENT_OPERATION_STATES } from '@sweetspot/domain/payments/payment-state';
import { ACCOUNT_ACTIONS } from '@sweetspot/domain/accounts/account-policy';
import { STAFF_ROLES, USER_ROLES } from '@sweetspot/domain/accounts/roles';
import { STORE_DECISIONS, STORE_STATUSES } from '@sweetspot/domain/stores/store-status';
import { MAIL_STATES } from '@sweetspot/domain/mails/mail-state';
import { CAKE_STATUSES } from '@sweetspot/domain/cakes/cake-status';
import { z } from 'zod';
import { dateView, instantView, moneyView } from '../http/index.ts';
import { changeView } from '../amendments/index.ts';
import { disputeView } from '../books/index.ts';
import { refundsView } from '../refunds/index.ts';
import { taxDocumentsView } from '../tax-documents/index.ts';
import { allowedMoveView, orderMoveView, orderSummaryView, pieceView, trackedOrderView } from '../orders/index.ts';

export const dashboardView = z.object({
  ordersNow: z.object({ awaitingAcceptance: z.int(), inKitchen: z.int(), onTheWay: z.int(), late: z.int() }),
  problems: z.array(
    z.object({
      kind: z.enum([
        'store_awaiting',
        'mail_failed',
        'job_failed',
        'payment_unknown',
        'refund_failed',
        'refund_asked',
        'capture_failed',
        'finding_open',
        'dispute_open',
        'message_waiting',
        'review_reported',
        'problem_waiting',
        'unanswered',
        'late',
      ]),
      count: z.int(),
      /** The admin app's path that lists exactly these, for a person to settle. */
      path: z.string(),
    }),
  ),
  days: z.array(z.object({ date: dateView, orders: z.int(), revenue: moneyView })),
  totals: z.object({ orders: z.int(), revenue: moneyView, ordersBefore: z.int(), revenueBefore: moneyView }),
});

export const adminUserView = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  mobile: z.string().nullable(),
  role: z.enum(USER_ROLES),
  stores: z.array(z.object({ id: z.uuid(), name: z.string(), role: z.enum(STAFF_ROLES) })),
  isEmailVerified: z.boolean(),
  disabledAt: instantView.nullable(),
  /** Its owner asked for its deletion: from then on it is gone, once nothing is open. */
  leavesAt: instantView.nullable(),
  secondFactorSince: instantView.nullable(),
  createdAt: instantView,
  orders: z.int(),
  sessions: z.int(),
  allowed: z.array(z.enum(ACCOUNT_ACTIONS)),
});

/** With what its deletion would wait for: orders by their numbers, and stores that would have no owner. */
export const adminUserPageView = adminUserView.extend({
  /** Of themselves: `${picturePath}/small.webp`; null where they gave none. */
  picturePath: z.string().nullable(),
  waitsFor: z.object({ orders: z.array(z.string()), stores: z.array(z.string()), isLastAdmin: z.boolean() }),
});

export const adminStoreView = z.object({
  id: z.uuid(),
  slug: z.string(),
  name: z.string(),
  legalName: z.string(),
  status: z.enum(STORE_STATUSES),
  statusReason: z.string().nullable(),
  licenceNumber: z.string(),
  email: z.string(),
  phone: z.string(),
  addressLine: z.string(),
  city: z.string(),
  state: z.string(),
  postalCode: z.string(),
  latitude: z.number(),
  longitude: z.number(),
  owner: z.object({ id: z.uuid(), name: z.string(), email: z.string(), isEmailVerified: z.boolean() }).nullable(),
  cakes: z.int(),
  orders: z.int(),
  createdAt: instantView,
  approvedAt: instantView.nullable(),
  allowed: z.array(z.enum(STORE_DECISIONS)),
});

export const adminCakeView = z.object({
  id: z.uuid(),
  slug: z.string(),
  name: z.string(),
  storeName: z.string(),
  storeSlug: z.string(),
  status: z.enum(CAKE_STATUSES),
  isSoldOut: z.boolean(),
  price: moneyView,
  orderedCount: z.int(),
  updatedAt: instantView,
});

export const adminOrderRowView = orderSummaryView.extend({
  contactEmail: z.string(),
  money: z.enum(MONEY_STATES),
  method: z.enum(PAYMENT_METHODS),
});

/** Everything that ever happened to an order, in one place. */
export const adminOrderView = z.object({
  order: trackedOrderView,
  commission: moneyView,
  pieces: z.array(pieceView),
  moves: z.array(orderMoveView.extend({ by: z.string().nullable() })),
  payments: z.array(
    z.object({
      id: z.uuid(),
      method: z.enum(PAYMENT_METHODS),
      amount: moneyView,
      authorized: moneyView,
      captured: moneyView,
      refunded: moneyView,
      operations: z.array(
        z.object({
          id: z.uuid(),
          kind: z.enum(PAYMENT_OPERATION_KINDS),
          state: z.enum(PAYMENT_OPERATION_STATES),
          amount: moneyView,
          issue: z.string().nullable(),
          at: instantView,
        }),
      ),
    }),
  ),
  disputes: z.array(disputeView),
  refunds: refundsView,
  taxDocuments: taxDocumentsView,
  changes: z.array(changeView.extend({ answeredBy: z.string().nullable() })),
  ledger: z.array(z.object({ at: instantView, kind: z.string(), entries: z.array(z.object({ account: z.string(), amount: moneyView })) })),
  mails: z.array(z.object({ id: z.uuid(), kind: z.string(), recipient: z.string(), state: z.string(), at: instantView })),
  audit: z.array(z.object({ at: instantView, by: z.string().nullable(), action: z.string(), reason: z.string().nullable() })),
  allowed: z.array(allowedMoveView),
});

export const auditEntryView = z.object({
  id: z.uuid(),
  at: instantView,
  by: z.string().nullable(),
  actor: z.string(),
  action: z.string(),
  subjectKind: z.string(),
  subjectId: z.string(),
  /** An order's number, another record's name; null where it is gone or has none. */
  subjectName: z.string().nullable(),
  reason: z.string().nullable(),
  before: z.json().nullable(),
  after: z.json().nullable(),
});

export const mailRowView = z.object({
  id: z.uuid(),
  kind: z.string(),
  recipient: z.string(),
  subject: z.string().nullable(),
  state: z.enum(MAIL_STATES),
  attempts: z.int(),
  lastError: z.string().nullable(),
  createdAt: instantView,
  sentAt: instantView.nullable(),
});

/** A job whose last try failed. */
export const failedJobView = z.object({
  id: z.uuid(),
  name: z.string(),
  at: instantView,
  attempts: z.int(),
  /** What went wrong, without what names people. */
  error: z.string().nullable(),
  /** The order it is about, where there is one. */
  orderNumber: z.string().nullable(),
  /** The mail that it would have sent. */
  mail: mailRowView.pick({ kind: true, subject: true }).nullable(),
});
