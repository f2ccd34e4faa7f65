import { occasionsEn } from './en/occasions.ts';
import { occasionsHi } from './hi/occasions.ts';
import { inLanguages } from './language.ts';

export const occasionWords = /* @__PURE__ */ inLanguages<Record<keyof typeof occasionsEn, string>>(occasionsEn, occasionsHi);
