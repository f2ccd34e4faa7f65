import type { OrderWords } from './en/orders.ts';
import { ordersEn } from './en/orders.ts';
import { ordersHi } from './hi/orders.ts';
import { inLanguages } from './language.ts';

/** Order states, the sentence each tells the customer, and the verbs on its buttons. */
export const orderWords = /* @__PURE__ */ inLanguages<OrderWords>(ordersEn, ordersHi);
