import type { KitchenWords } from './en/kitchen.ts';
import { kitchenEn } from './en/kitchen.ts';
import { inLanguages } from './in-languages.ts';

export const kitchenWords = /* @__PURE__ */ inLanguages<KitchenWords>(kitchenEn, ({ kitchen }) => kitchen);
