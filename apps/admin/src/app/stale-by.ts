import type { AppRouter } from '@sweetspot/api';

/** What the office is told of; the compiler asks for a new one here, where it is heard. */
export type ToldOf =
  | 'order_changed'
  | 'store_changed'
  | 'user_changed'
  | 'money_changed'
  | 'job_changed'
  | 'contact_changed'
  | 'review_changed';

type Routers = AppRouter['_def']['record'];
type OfficeRouter = Extract<keyof Routers, `admin${string}`>;
type QueryOf<Router> = { [Name in keyof Router]: Router[Name] extends { _def: { type: 'query' } } ? Name : never }[keyof Router];
type StaleBy = { readonly [Name in OfficeRouter]: Readonly<Record<QueryOf<Routers[Name]>, readonly ToldOf[]>> };

const ANYTHING = [
  'order_changed',
  'store_changed',
  'user_changed',
  'money_changed',
  'job_changed',
  'contact_changed',
  'review_changed',
] as const;
/** An order's money moves with it. */
const MONEY = ['order_changed', 'money_changed'] as const;
/** A file that was asked for is not a screen; what nobody is told of is read again by whoever comes back. */
const NOTHING = [] as const;

/** What makes each answer of the office stale. A query that is missing here does not compile, so that no new screen is forgotten. */
export const STALE_BY: StaleBy = {
  admin: {
    dashboard: ANYTHING,
    orders: ['order_changed'],
    order: ['order_changed'],
    stores: ['store_changed'],
    store: ['store_changed'],
    cakes: ['store_changed'],
    users: ['user_changed'],
    user: ['user_changed'],
    promoCodes: ['order_changed'],
    mails: ANYTHING,
    failedJobs: ['job_changed'],
    audit: ANYTHING,
    unmetDemand: NOTHING,
    unmetDemandFile: NOTHING,
  },
  adminMoney: {
    payoutPreview: MONEY,
    payoutBatches: ['money_changed'],
    payoutBatch: ['money_changed'],
    payouts: ['money_changed'],
    payoutsLeftOut: ['money_changed'],
    payoutLines: ['money_changed'],
    payoutFile: NOTHING,
    bankAccount: ['money_changed'],
    statement: MONEY,
    statementFile: NOTHING,
    cashHolders: MONEY,
    cashToRemit: MONEY,
    ledger: MONEY,
    findings: ['money_changed'],
    disputes: ['money_changed'],
  },
  adminContact: { list: ['contact_changed'], get: ['contact_changed'] },
  adminReviews: { list: ['review_changed'] },
  adminProblems: { list: ['order_changed'] },
};
