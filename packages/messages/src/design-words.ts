import type { DesignWords } from './en/design.ts';
import { designEn } from './en/design.ts';
import { inLanguages } from './in-languages.ts';

/** Shapes, frostings, colours, sponges and toppings. Each area is a module of its own, so that a page ships only the words it says. */
export const designWords = /* @__PURE__ */ inLanguages<DesignWords>(designEn, ({ design }) => design);
