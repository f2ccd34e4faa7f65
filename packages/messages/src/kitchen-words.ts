import type { KitchenWords } from './en/kitchen.ts';
import { kitchenEn } from './en/kitchen.ts';
import { kitchenHi } from './hi/kitchen.ts';
import { inLanguages } from './language.ts';

export const kitchenWords = /* @__PURE__ */ inLanguages<KitchenWords>(kitchenEn, kitchenHi);
