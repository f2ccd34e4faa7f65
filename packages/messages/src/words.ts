import type { DesignWords } from './en/design.ts';
import { designEn } from './en/design.ts';
import type { KitchenWords } from './en/kitchen.ts';
import { kitchenEn } from './en/kitchen.ts';
import type { MoneyWords } from './en/money.ts';
import { moneyEn } from './en/money.ts';
import { occasionsEn } from './en/occasions.ts';
import type { OrderWords } from './en/orders.ts';
import { ordersEn } from './en/orders.ts';
import { designHi } from './hi/design.ts';
import { kitchenHi } from './hi/kitchen.ts';
import { moneyHi } from './hi/money.ts';
import { occasionsHi } from './hi/occasions.ts';
import { ordersHi } from './hi/orders.ts';
import type { Locale } from './language.ts';
import { inLanguages } from './language.ts';

// Each area is its own export, so that a page ships only the words it says.

/** Shapes, frostings, colours, sponges and toppings. */
export const designWords = /* @__PURE__ */ inLanguages<DesignWords>(designEn, designHi);

/** Order states, the sentence each tells the customer, and the verbs on its buttons. */
export const orderWords = /* @__PURE__ */ inLanguages<OrderWords>(ordersEn, ordersHi);

export const kitchenWords = /* @__PURE__ */ inLanguages<KitchenWords>(kitchenEn, kitchenHi);

export const moneyWords = /* @__PURE__ */ inLanguages<MoneyWords>(moneyEn, moneyHi);

export const occasionWords = /* @__PURE__ */ inLanguages<Record<keyof typeof occasionsEn, string>>(occasionsEn, occasionsHi);
