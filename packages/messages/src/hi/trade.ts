import { cakeChecksHi } from './cake-checks.ts';
import { cancellationHi } from './cancellation.ts';
import { cartSentencesHi } from './cart-sentences.ts';
import { customizationHi } from './customization.ts';
import { designHi } from './design.ts';
import { dietHi } from './diet.ts';
import { errorsHi } from './errors.ts';
import { fieldsHi } from './fields.ts';
import { kitchenHi, ticksHi } from './kitchen.ts';
import { lostHi } from './lost.ts';
import { moneyHi } from './money.ts';
import { occasionsHi } from './occasions.ts';
import { movesHi, ordersHi } from './orders.ts';
import { slotsHi } from './slots.ts';

/** The words of the trade, which any screen or mail may say. */
export const tradeHi = {
  cancellation: cancellationHi,
  design: designHi,
  diet: dietHi,
  errors: errorsHi,
  fields: fieldsHi,
  kitchen: kitchenHi,
  lost: lostHi,
  money: moneyHi,
  occasions: occasionsHi,
  orders: ordersHi,
  sentences: { ...cakeChecksHi, ...cartSentencesHi, ...customizationHi, ...movesHi, ...slotsHi, ...ticksHi },
};

export type TradeHindi = typeof tradeHi;
