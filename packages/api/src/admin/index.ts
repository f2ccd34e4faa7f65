export { adminRouter } from './admin.router.ts';
