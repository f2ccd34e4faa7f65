import { moveOrderInput, orderNumberInput } from '@sweetspot/domain/orders/inputs';
import { tracked } from '@trpc/server';
import { z } from 'zod';
import { okView, pageInput, pageOf } from '../http/wire.ts';
import { notBuilt } from '../not-built.ts';
import { ORDER_STATUSES } from '@sweetspot/domain/orders/order-status';
import type { OrderEventView } from '../orders/order-view.ts';
import { followInput } from '../orders/orders.router.ts';
import { adminProcedure, router } from '../trpc.ts';
import {
  adminCakeView,
  adminOrderRowView,
  adminOrderView,
  adminStoreView,
  adminUserView,
  auditEntryView,
  dashboardView,
  mailRowView,
} from './admin-view.ts';

const searched = pageInput.extend({ words: z.string().trim().max(100).default('') });
const reason = z.string().trim().min(3, 'reason_required').max(300, 'reason_too_long');

export const adminRouter = router({
  dashboard: adminProcedure
    .input(z.object({ from: z.iso.date(), to: z.iso.date(), storeId: z.uuid().nullish() }))
    .output(dashboardView)
    .query(notBuilt),
  follow: adminProcedure.input(followInput).subscription(async function* () {
    yield tracked('0', notBuilt() as OrderEventView);
  }),

  users: adminProcedure
    .input(searched.extend({ role: z.enum(['customer', 'admin', 'baker']).nullish() }))
    .output(pageOf(adminUserView))
    .query(notBuilt),
  user: adminProcedure
    .input(z.object({ id: z.uuid() }))
    .output(adminUserView)
    .query(notBuilt),
  setUserDisabled: adminProcedure
    .input(z.object({ id: z.uuid(), isDisabled: z.boolean(), reason }))
    .output(adminUserView)
    .mutation(notBuilt),
  endUserSessions: adminProcedure
    .input(z.object({ id: z.uuid(), reason }))
    .output(adminUserView)
    .mutation(notBuilt),

  stores: adminProcedure
    .input(searched.extend({ status: z.enum(['awaiting_approval', 'approved', 'declined', 'suspended']).nullish() }))
    .output(pageOf(adminStoreView))
    .query(notBuilt),
  store: adminProcedure
    .input(z.object({ id: z.uuid() }))
    .output(adminStoreView)
    .query(notBuilt),
  approveStore: adminProcedure
    .input(z.object({ id: z.uuid() }))
    .output(adminStoreView)
    .mutation(notBuilt),
  declineStore: adminProcedure
    .input(z.object({ id: z.uuid(), reason }))
    .output(adminStoreView)
    .mutation(notBuilt),
  suspendStore: adminProcedure
    .input(z.object({ id: z.uuid(), reason }))
    .output(adminStoreView)
    .mutation(notBuilt),
  reinstateStore: adminProcedure
    .input(z.object({ id: z.uuid(), reason }))
    .output(adminStoreView)
    .mutation(notBuilt),

  cakes: adminProcedure
    .input(searched.extend({ storeId: z.uuid().nullish() }))
    .output(pageOf(adminCakeView))
    .query(notBuilt),

  orders: adminProcedure
    .input(
      searched.extend({
        status: z.enum(ORDER_STATUSES).nullish(),
        storeId: z.uuid().nullish(),
        from: z.iso.date().nullish(),
        to: z.iso.date().nullish(),
      }),
    )
    .output(pageOf(adminOrderRowView))
    .query(notBuilt),
  order: adminProcedure
    .input(z.object({ number: orderNumberInput }))
    .output(adminOrderView)
    .query(notBuilt),
  moveOrder: adminProcedure.input(moveOrderInput).output(adminOrderView).mutation(notBuilt),

  mails: adminProcedure
    .input(searched.extend({ state: z.enum(['queued', 'sent', 'failed', 'suppressed']).nullish() }))
    .output(pageOf(mailRowView))
    .query(notBuilt),
  resendMail: adminProcedure
    .input(z.object({ id: z.uuid() }))
    .output(okView)
    .mutation(notBuilt),
  audit: adminProcedure.input(searched).output(pageOf(auditEntryView)).query(notBuilt),
});
