import { lostEn } from './en/lost.ts';
import { inLanguages } from './in-languages.ts';

/** Where something did not load, or could not be sent. */
export const lostWords = /* @__PURE__ */ inLanguages<Record<keyof typeof lostEn, string>>(lostEn, ({ lost }) => lost);
