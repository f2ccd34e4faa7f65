import { occasionsEn } from './en/occasions.ts';
import { inLanguages } from './in-languages.ts';

export const occasionWords = /* @__PURE__ */ inLanguages<Record<keyof typeof occasionsEn, string>>(
  occasionsEn,
  ({ occasions }) => occasions,
);
