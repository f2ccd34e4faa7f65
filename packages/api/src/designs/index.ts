export { designsRouter } from './designs.router.ts';
