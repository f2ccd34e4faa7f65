import type { OrderWords } from './en/orders.ts';
import { ordersEn } from './en/orders.ts';
import { inLanguages } from './in-languages.ts';

/** Order states, the sentence each tells the customer, and the verbs on its buttons. */
export const orderWords = /* @__PURE__ */ inLanguages<OrderWords>(ordersEn, ({ orders }) => orders);
