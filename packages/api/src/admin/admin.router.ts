import { moveOrderInput, orderNumberInput, reasonInput } from '@sweetspot/domain/orders/inputs';
import { STORE_STATUSES } from '@sweetspot/domain/stores/store-status';
import { z } from 'zod';
import { okView, pageInput, pageOf } from '../http/index.ts';
import { ORDER_SITUATIONS } from '@sweetspot/domain/orders/order-situation';
import { ORDER_STATUSES } from '@sweetspot/domain/orders/order-status';
import { adminPromoCodeInput } from '@sweetspot/domain/promotions/inputs';
import { dateInput } from '@sweetspot/domain/text/calendar-inputs';
import { searchWordsInput } from '@sweetspot/domain/text/inputs';
import { MAIL_STATES } from '@sweetspot/domain/mails/mail-state';
import { decideRefundInput, requestRefundInput } from '@sweetspot/domain/payments/inputs';
import { createPromoCode, endPromoCode, listPromoCodes, promoCodeView } from '../promotions/index.ts';
import { fileView } from '../payouts/index.ts';
import { decideRefund, requestRefundOfOrder, tryRefundAgain } from '../refunds/index.ts';
import { adminProcedure, router } from '../trpc.ts';
import {
  adminCakeView,
  adminOrderRowView,
  adminOrderView,
  adminStoreView,
  adminUserPageView,
  adminUserView,
  auditEntryView,
  dashboardView,
  failedJobView,
  mailRowView,
} from './admin-view.ts';
import { listCakesForAdmin } from './cakes.ts';
import { getDashboard } from './dashboard.ts';
import { listFailedJobs, putAwayFailedJob, retryFailedJob } from './failed-jobs.ts';
import { followChanges } from './follow-changes.ts';
import { getOrderById, getOrderForAdmin, listOrdersForAdmin, moveOrderForAdmin } from './orders.ts';
import { listAudit, listMails, resendMail } from './records.ts';
import { decideStore, getStoreForAdmin, listStoresForAdmin } from './stores.ts';
import { exportUnmetDemand, listUnmetDemand, unmetDemandFileInput, unmetDemandInput, unmetDemandView } from './unmet-demand.ts';
import { clearSecondFactor, endUserSessions, getUser, listUsers, removeUserPicture, setUserDisabled } from './users.ts';

const BY_ADMIN = { by: 'admin' } as const;

const searched = pageInput.extend({ words: searchWordsInput.default('') });

export const adminRouter = router({
  dashboard: adminProcedure
    .input(z.object({ from: dateInput(), to: dateInput(), storeId: z.uuid().nullish() }))
    .output(dashboardView)
    .query(({ ctx, input }) => getDashboard(ctx, input)),
  follow: adminProcedure.input(z.object({})).subscription(({ ctx, signal }) => followChanges(ctx, signal)),

  users: adminProcedure
    .input(searched.extend({ role: z.enum(['customer', 'admin', 'baker']).nullish() }))
    .output(pageOf(adminUserView))
    .query(({ ctx, input }) => listUsers(ctx, input)),
  user: adminProcedure
    .input(z.object({ id: z.uuid() }))
    .output(adminUserPageView)
    .query(({ ctx, input }) => getUser(ctx, input.id)),
  setUserDisabled: adminProcedure
    .input(z.object({ id: z.uuid(), isDisabled: z.boolean(), reason: reasonInput }))
    .output(adminUserPageView)
    .mutation(({ ctx, input }) => setUserDisabled(ctx, input)),
  /** Of whoever lost it, and their recovery codes. */
  clearSecondFactor: adminProcedure
    .input(z.object({ id: z.uuid(), reason: reasonInput }))
    .output(adminUserPageView)
    .mutation(({ ctx, input }) => clearSecondFactor(ctx, input)),
  removeUserPicture: adminProcedure
    .input(z.object({ id: z.uuid(), reason: reasonInput }))
    .output(adminUserPageView)
    .mutation(({ ctx, input }) => removeUserPicture(ctx, input)),
  endUserSessions: adminProcedure
    .input(z.object({ id: z.uuid(), reason: reasonInput }))
    .output(adminUserPageView)
    .mutation(({ ctx, input }) => endUserSessions(ctx, input)),

  stores: adminProcedure
    .input(searched.extend({ status: z.enum(STORE_STATUSES).nullish() }))
    .output(pageOf(adminStoreView))
    .query(({ ctx, input }) => listStoresForAdmin(ctx, input)),
  store: adminProcedure
    .input(z.object({ id: z.uuid() }))
    .output(adminStoreView)
    .query(({ ctx, input }) => getStoreForAdmin(ctx, input.id)),
  approveStore: adminProcedure
    .input(z.object({ id: z.uuid() }))
    .output(adminStoreView)
    .mutation(({ ctx, input }) => decideStore(ctx, { ...input, decision: 'approve', reason: null })),
  declineStore: adminProcedure
    .input(z.object({ id: z.uuid(), reason: reasonInput }))
    .output(adminStoreView)
    .mutation(({ ctx, input }) => decideStore(ctx, { ...input, decision: 'decline' })),
  suspendStore: adminProcedure
    .input(z.object({ id: z.uuid(), reason: reasonInput }))
    .output(adminStoreView)
    .mutation(({ ctx, input }) => decideStore(ctx, { ...input, decision: 'suspend' })),
  reinstateStore: adminProcedure
    .input(z.object({ id: z.uuid(), reason: reasonInput }))
    .output(adminStoreView)
    .mutation(({ ctx, input }) => decideStore(ctx, { ...input, decision: 'reinstate' })),

  cakes: adminProcedure
    .input(searched.extend({ storeId: z.uuid().nullish() }))
    .output(pageOf(adminCakeView))
    .query(({ ctx, input }) => listCakesForAdmin(ctx, input)),

  orders: adminProcedure
    .input(
      searched.extend({
        status: z.enum(ORDER_STATUSES).nullish(),
        situation: z.enum(ORDER_SITUATIONS).nullish(),
        storeId: z.uuid().nullish(),
        from: dateInput().nullish(),
        to: dateInput().nullish(),
      }),
    )
    .output(pageOf(adminOrderRowView))
    .query(({ ctx, input }) => listOrdersForAdmin(ctx, input)),
  order: adminProcedure
    .input(z.object({ number: orderNumberInput }))
    .output(adminOrderView)
    .query(({ ctx, input }) => getOrderForAdmin(ctx, input)),
  moveOrder: adminProcedure
    .input(moveOrderInput)
    .output(adminOrderView)
    .mutation(({ ctx, input }) => moveOrderForAdmin(ctx, input)),
  /** At or under the limit it is done; above it, it waits for a second admin. */
  requestRefund: adminProcedure
    .input(requestRefundInput)
    .output(adminOrderView)
    .mutation(async ({ ctx, input }) => getOrderById(ctx, await requestRefundOfOrder(ctx, BY_ADMIN, input))),
  decideRefund: adminProcedure
    .input(decideRefundInput)
    .output(adminOrderView)
    .mutation(async ({ ctx, input }) => getOrderById(ctx, await decideRefund(ctx, input))),
  tryRefundAgain: adminProcedure
    .input(z.object({ id: z.uuid() }))
    .output(adminOrderView)
    .mutation(async ({ ctx, input }) => getOrderById(ctx, await tryRefundAgain(ctx, input))),

  promoCodes: adminProcedure
    .input(pageInput)
    .output(pageOf(promoCodeView))
    .query(({ ctx, input }) => listPromoCodes(ctx, BY_ADMIN, input)),
  createPromoCode: adminProcedure
    .input(adminPromoCodeInput)
    .output(promoCodeView)
    .mutation(({ ctx, input }) => createPromoCode(ctx, BY_ADMIN, input)),
  endPromoCode: adminProcedure
    .input(z.object({ id: z.uuid() }))
    .output(promoCodeView)
    .mutation(({ ctx, input }) => endPromoCode(ctx, BY_ADMIN, input)),

  mails: adminProcedure
    .input(searched.extend({ state: z.enum(MAIL_STATES).nullish() }))
    .output(pageOf(mailRowView))
    .query(({ ctx, input }) => listMails(ctx, input)),
  resendMail: adminProcedure
    .input(z.object({ id: z.uuid() }))
    .output(okView)
    .mutation(({ ctx, input }) => resendMail(ctx, input)),
  failedJobs: adminProcedure
    .input(pageInput)
    .output(pageOf(failedJobView))
    .query(({ ctx, input }) => listFailedJobs(ctx, input)),
  retryJob: adminProcedure
    .input(z.object({ id: z.uuid() }))
    .output(okView)
    .mutation(({ ctx, input }) => retryFailedJob(ctx, input)),
  putAwayJob: adminProcedure
    .input(z.object({ id: z.uuid(), reason: reasonInput }))
    .output(okView)
    .mutation(({ ctx, input }) => putAwayFailedJob(ctx, input)),
  /** What was looked for in vain, counted by what was wanted. */
  unmetDemand: adminProcedure
    .input(unmetDemandInput)
    .output(unmetDemandView)
    .query(({ ctx, input }) => listUnmetDemand(ctx, input)),
  unmetDemandFile: adminProcedure
    .input(unmetDemandFileInput)
    .output(fileView)
    .query(({ ctx, input }) => exportUnmetDemand(ctx, input)),
  audit: adminProcedure
    .input(searched)
    .output(pageOf(auditEntryView))
    .query(({ ctx, input }) => listAudit(ctx, input)),
});
