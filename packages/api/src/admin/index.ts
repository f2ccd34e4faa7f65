export { adminContactRouter } from './admin-contact.router.ts';
export { adminMoneyRouter } from './admin-money.router.ts';
export { adminRouter } from './admin.router.ts';
