import type { Said } from '../groups.ts';
import type { ORDER_CHANGE_WORDS } from '../en/order-changes.ts';

export const ORDER_CHANGE_WORDS_HI: Said<typeof ORDER_CHANGE_WORDS> = {
  states: {
    proposed: 'दुकान के जवाब का इंतज़ार',
    accepted: 'स्वीकार',
    declined: 'मना किया गया',
    withdrawn: 'ग्राहक ने वापस लिया',
    lapsed: 'समय निकल गया',
  },
  awaitsPayment: 'भुगतान का इंतज़ार',
  inForce: 'लागू',
  more: (amount) => `${amount} ज़्यादा`,
  less: (amount) => `${amount} कम`,
  same: 'दाम वही',
  time: 'दिन और समय',
  nothing: 'कुछ नहीं',
  becomes: 'अब',
  was: 'पहले',
  before: 'पहले',
  after: 'बदलने पर',
  drawing: (cake, when) => `${cake} का चित्र, ${when}`,
};
