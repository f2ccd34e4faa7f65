export { toJson } from './as-json.ts';
export { asWire } from './as-wire.ts';
export { containing } from './containing.ts';
export { decodeCursor, pageFrom } from './cursor.ts';
export { hasNul } from './has-nul.ts';
export { afterTime, newestFirst, timePage } from './page.ts';
export { refusalIn, retryAfterSeconds } from './refusal.ts';
export { dateView, instantView, money, moneyView, okView, pageInput, pageOf, phraseView, pictureView } from './wire.ts';
