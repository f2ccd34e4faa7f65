export { reordersRouter } from './reorders.router.ts';
