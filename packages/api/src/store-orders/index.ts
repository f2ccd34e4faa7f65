export { storeOrdersRouter } from './store-orders.router.ts';
