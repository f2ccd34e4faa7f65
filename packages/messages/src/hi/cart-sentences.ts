import type { CartSentences } from '../en/cart-sentences.ts';
import { wordIn } from '../sentences.ts';

export const cartSentencesHi: CartSentences = {
  cart_store_closed: (params) => `${wordIn(params, 'store')} अभी ऑर्डर नहीं ले रही है।`,
  cart_cake_off_menu: (params) => `${wordIn(params, 'cake')} अभी मेनू पर नहीं है।`,
  cart_cake_sold_out: (params) => `${wordIn(params, 'cake')} ख़त्म हो गया है।`,
};
