import type { LooseSentences } from '../sentences.ts';
import { wordIn } from '../sentences.ts';

export const CART_PHRASE_KEYS = ['cart_store_closed', 'cart_cake_off_menu', 'cart_cake_sold_out'] as const;
export type CartSentences = LooseSentences<(typeof CART_PHRASE_KEYS)[number]>;

export const cartEn: CartSentences = {
  cart_store_closed: (params) => `${wordIn(params, 'store')} takes no orders at the moment.`,
  cart_cake_off_menu: (params) => `${wordIn(params, 'cake')} is off the menu for now.`,
  cart_cake_sold_out: (params) => `${wordIn(params, 'cake')} is sold out.`,
};
