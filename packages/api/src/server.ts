export { appRouter } from './app-router.ts';
export {
  SESSION_APPS,
  type Caller,
  type Context,
  type Cookies,
  type Door,
  type Guess,
  type Log,
  type RateLimits,
  type DrawnAs,
  type Services,
  type SessionApp,
  type Viewer,
} from './context.ts';
export { chooseByLink, chooseLanguage } from './accounts/index.ts';
export { asTrpcError } from './trpc.ts';
export { refusalIn, retryAfterSeconds, transformer } from './http/index.ts';
export { findDemoPasswords, sweepExpired, validateSession } from './sessions/index.ts';
export { isPhotoKey, openPhoto, sweepPhotos, uploadPicture } from './uploads/index.ts';
export { forgetAccounts, openDownload, ownData, ownDataJson } from './privacy/index.ts';
export { uploadPhoto } from './carts/index.ts';
export { catalogueAddresses, CATALOGUE_KINDS, listCatalogueParts, type CatalogueAddress } from './stores/index.ts';
export { refreshOldCakes } from './store-cakes/index.ts';
export { remindOfOccasions } from './occasions/index.ts';
export { changeDeadline } from './amendments/index.ts';
export { problemDeadline } from './problems/index.ts';
export { acceptanceDeadline, afterMove, answerDeadline } from './orders/index.ts';
export { expireUnpaidOrder, runPaymentOperation } from './payments/index.ts';
export { issueDueDocuments, openTaxDocument } from './tax-documents/index.ts';
export { openStatement } from './payouts/index.ts';
export { checkBooks } from './books/index.ts';
export { sweepHolds } from './capacity/index.ts';
export { drawMailPicture, sendMail } from './letters/index.ts';
export { createCache, type Answering, type Cache } from './cache/index.ts';
export { handlers } from './wiring.ts';
