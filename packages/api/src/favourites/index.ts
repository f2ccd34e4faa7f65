export { favouritesRouter } from './favourites.router.ts';
