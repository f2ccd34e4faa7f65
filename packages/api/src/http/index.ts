export { hasNul } from './has-nul.ts';
export { isKeyedMark, keyedMark, type Keyed } from './keyed-mark.ts';
export { afterTime, anyOf, containing, decodeCursor, newestFirst, pageFrom, timePage } from './page.ts';
export { refusalIn, retryAfterSeconds } from './refusal.ts';
export { isSealFor, sealFor, type Sealing } from './seal.ts';
export { isTaxDocumentSeal, taxDocumentPath } from './tax-document-path.ts';
export { transformer } from './transformer.ts';
export { isWithinLimit } from './within-limit.ts';
export {
  asWire,
  atOnce,
  dateView,
  instantView,
  money,
  moneyView,
  okView,
  pageInput,
  pageOf,
  phraseView,
  pictureView,
  toJson,
} from './wire.ts';
