export { checkoutRouter } from './checkout.router.ts';
export { placingHandler } from './placing.ts';
