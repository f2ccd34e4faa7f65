import { accountsRouter } from './accounts/accounts.router.ts';
import { adminRouter } from './admin/admin.router.ts';
import { cakesRouter } from './cakes/cakes.router.ts';
import { capacityRouter } from './capacity/capacity.router.ts';
import { cartsRouter } from './carts/carts.router.ts';
import { checkoutRouter } from './checkout/checkout.router.ts';
import { ordersRouter } from './orders/orders.router.ts';
import { sessionsRouter } from './sessions/sessions.router.ts';
import { storeCakesRouter } from './store-cakes/store-cakes.router.ts';
import { storeOrdersRouter } from './store-orders/store-orders.router.ts';
import { storesRouter } from './stores/stores.router.ts';
import { mergeRouters, router } from './trpc.ts';

export const appRouter = router({
  sessions: sessionsRouter,
  accounts: accountsRouter,
  cakes: cakesRouter,
  stores: mergeRouters(storesRouter, capacityRouter),
  carts: cartsRouter,
  checkout: checkoutRouter,
  orders: ordersRouter,
  storeOrders: storeOrdersRouter,
  storeCakes: storeCakesRouter,
  admin: adminRouter,
});
export type AppRouter = typeof appRouter;
