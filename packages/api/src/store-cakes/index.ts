export { refreshOldCakes } from './refresh-shown-cakes.ts';
export { storeCakesRouter } from './store-cakes.router.ts';
