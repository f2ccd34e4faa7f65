export { catalogueAddresses, CATALOGUE_KINDS, listCatalogueParts, type CatalogueAddress } from './catalogue-addresses.ts';
export {
  fromLocalDate,
  loadStoreTerms,
  loadAnswerTerms,
  loadTermsOfOrder,
  loadTermsOfStores,
  SCHEDULE_SELECT,
  scheduleOf,
  toLocalDate,
  type StoreTerms,
} from './load-store-schedule.ts';
export { freeSlug } from './slug.ts';
export { storeCardsOf } from './store-card.ts';
export { storeCardView } from './store-view.ts';
export { storesRouter } from './stores.router.ts';
export { storeTaxRouter } from './store-tax.router.ts';
