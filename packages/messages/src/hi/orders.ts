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
    awaiting_payment: () => 'भुगतान होने तक आपका समय सुरक्षित है।',
    expired: () => 'भुगतान से पहले समय निकल गया। कुछ नहीं कटा है।',
    placed: (store) => `${store} को आपका ऑर्डर मिल गया है और वे जल्द जवाब देंगे।`,
    accepted: (store) => `${store} ने आपका ऑर्डर स्वीकार कर लिया है।`,
    baking: (store) => `${store} आपका केक बना रहे हैं।`,
    ready: () => 'आपका केक डिब्बे में तैयार है।',
    rejected: (store) => `${store} यह ऑर्डर नहीं ले सके। आपसे कुछ नहीं लिया गया है।`,
    cancelled: () => 'यह ऑर्डर रद्द हो गया है।',
    out_for_delivery: () => 'आपका केक रास्ते में है।',
    delivery_failed: (store) => `केक दिया नहीं जा सका। ${store} आपसे संपर्क करेंगे।`,
    delivered: () => 'आपका केक पहुँच गया है।',
    collected: () => 'आपका केक ले लिया गया है।',
    not_collected: (store) => `केक नहीं लिया गया। ${store} को फ़ोन करके तय करें।`,
  },
  moves: {
    pay: 'भुगतान करें',
    agree_time: 'नया समय मंज़ूर है',
    cancel: 'ऑर्डर रद्द करें',
  },
  actors: { customer: 'ग्राहक', store: 'दुकान', admin: 'SweetSpot', system: 'अपने आप' },
  fulfilments: { delivery: 'डिलीवरी', pickup: 'दुकान से लेना' },
  timeUnanswered: 'काम शुरू होने से पहले नया समय मंज़ूर नहीं हुआ।',
  unanswered: 'दुकान ने समय पर जवाब नहीं दिया।',
} satisfies Begun<OrderWords>;
