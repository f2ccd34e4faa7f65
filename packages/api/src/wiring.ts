import { changeEffects, changePaid } from './amendments/index.ts';
import { capacityEffects } from './capacity/index.ts';
import { adoptVisitorCart } from './carts/index.ts';
import { placingHandler } from './checkout/index.ts';
import type { Handlers } from './transaction.ts';
import { letterEffects } from './letters/index.ts';
import { orderEffects } from './orders/index.ts';
import { promoEffects } from './promotions/index.ts';
import { problemRefundRefused } from './problems/index.ts';
import { moneyEffects } from './payments/index.ts';
import { creditRefund, taxEffects } from './tax-documents/index.ts';

/** Who does what a lower floor sets off. */
export const handlers: Handlers = {
  effects: { ...orderEffects, ...capacityEffects, ...promoEffects, ...moneyEffects, ...taxEffects, ...changeEffects, ...letterEffects },
  placing: placingHandler,
  refunded: creditRefund,
  refundRefused: problemRefundRefused,
  changePaid,
  signedIn: adoptVisitorCart,
};
