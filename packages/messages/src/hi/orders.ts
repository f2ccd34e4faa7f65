import type { OrderWords } from '../en/orders.ts';
import type { Begun } from '../language.ts';

export const ordersHi = {
  statuses: {
    awaiting_payment: 'भुगतान बाकी',
    expired: 'समय समाप्त',
    placed: 'ऑर्डर हुआ',
    accepted: 'स्वीकार हुआ',
    rejected: 'दुकान ने मना किया',
    cancelled: 'रद्द',
    baking: 'बन रहा है',
    ready: 'तैयार',
    out_for_delivery: 'रास्ते में',
    delivery_failed: 'डिलीवरी नहीं हो पाई',
    delivered: 'पहुँच गया',
    collected: 'ले लिया गया',
    not_collected: 'नहीं लिया गया',
  },
  statusSentences: {
    placed: (store) => `${store} को आपका ऑर्डर मिल गया है और वे जल्द जवाब देंगे।`,
    accepted: (store) => `${store} ने आपका ऑर्डर स्वीकार कर लिया है।`,
    baking: (store) => `${store} आपका केक बना रहे हैं।`,
    ready: () => 'आपका केक डिब्बे में तैयार है।',
    out_for_delivery: () => 'आपका केक रास्ते में है।',
    delivered: () => 'आपका केक पहुँच गया है।',
  },
  fulfilments: { delivery: 'डिलीवरी', pickup: 'दुकान से लेना' },
  unanswered: 'दुकान ने समय पर जवाब नहीं दिया।',
} satisfies Begun<OrderWords>;
