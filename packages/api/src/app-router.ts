import { accountsRouter } from './accounts/index.ts';
import { adminContactRouter, adminMoneyRouter, adminRouter } from './admin/index.ts';
import { orderChangesRouter } from './amendments/index.ts';
import { cakesRouter } from './cakes/index.ts';
import { capacityRouter } from './capacity/index.ts';
import { cartsRouter } from './carts/index.ts';
import { contactRouter } from './contact/index.ts';
import { checkoutRouter } from './checkout/index.ts';
import { designsRouter } from './designs/index.ts';
import { favouritesRouter } from './favourites/index.ts';
import { findingRouter } from './finding/index.ts';
import { occasionsRouter } from './occasions/index.ts';
import { ordersRouter } from './orders/index.ts';
import { adminProblemsRouter, problemsRouter, storeProblemsRouter } from './problems/index.ts';
import { storePromoCodesRouter } from './promotions/index.ts';
import { privacyRouter } from './privacy/index.ts';
import { storePayoutsRouter } from './payouts/index.ts';
import { reordersRouter } from './reorders/index.ts';
import { adminReviewsRouter, reviewsRouter, storeReviewsRouter } from './reviews/index.ts';
import { sessionsRouter } from './sessions/index.ts';
import { storeCakesRouter } from './store-cakes/index.ts';
import { storeOrdersRouter } from './store-orders/index.ts';
import { storesRouter, storeTaxRouter } from './stores/index.ts';
import { storeTaxDocumentsRouter, taxDocumentsRouter } from './tax-documents/index.ts';
import { mergeRouters, router } from './trpc.ts';

export const appRouter = router({
  sessions: sessionsRouter,
  accounts: accountsRouter,
  privacy: privacyRouter,
  cakes: mergeRouters(cakesRouter, findingRouter),
  stores: mergeRouters(storesRouter, capacityRouter),
  carts: cartsRouter,
  designs: designsRouter,
  favourites: favouritesRouter,
  occasions: occasionsRouter,
  checkout: checkoutRouter,
  orders: ordersRouter,
  orderChanges: orderChangesRouter,
  reorders: reordersRouter,
  problems: problemsRouter,
  reviews: reviewsRouter,
  contact: contactRouter,
  storeOrders: storeOrdersRouter,
  storeCakes: storeCakesRouter,
  storePromoCodes: storePromoCodesRouter,
  storeTax: storeTaxRouter,
  taxDocuments: taxDocumentsRouter,
  storeTaxDocuments: storeTaxDocumentsRouter,
  storePayouts: storePayoutsRouter,
  storeReviews: storeReviewsRouter,
  storeProblems: storeProblemsRouter,
  admin: adminRouter,
  adminMoney: adminMoneyRouter,
  adminContact: adminContactRouter,
  adminReviews: adminReviewsRouter,
  adminProblems: adminProblemsRouter,
});
export type AppRouter = typeof appRouter;
