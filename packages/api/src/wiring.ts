import { capacityEffects } from './capacity/order-hold.ts';
import { adoptVisitorCart } from './carts/adopt-visitor-cart.ts';
import { placingHandler } from './checkout/placing.ts';
import type { Handlers } from './handlers.ts';
import { letterEffects } from './letters/queue-order-mails.ts';
import { orderEffects } from './orders/order-effects.ts';
import { moneyEffects } from './payments/money-effects.ts';

/** Who does what a lower floor sets off. */
export const handlers: Handlers = {
  effects: { ...orderEffects, ...capacityEffects, ...moneyEffects, ...letterEffects },
  placing: placingHandler,
  signedIn: adoptVisitorCart,
};
