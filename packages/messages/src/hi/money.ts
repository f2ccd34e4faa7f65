import type { MoneyWords } from '../en/money.ts';

export const moneyHi = {
  states: {
    due: 'बाकी',
    authorized: 'आरक्षित',
    captured: 'भुगतान हुआ',
    partly_refunded: 'कुछ रकम वापस',
    refunded: 'वापस किया गया',
    voided: 'छोड़ दिया गया',
    failed: 'भुगतान नहीं हुआ',
    not_due: 'कुछ देना नहीं',
  },
  refundStates: { pending: 'पैसे लौट रहे हैं', succeeded: 'पैसे लौटाए गए', failed: 'पैसे नहीं लौट पाए' },
  methods: { test: 'टेस्ट वॉलेट', cod: 'डिलीवरी पर नकद', paypal: 'PayPal', stripe: 'कार्ड' },
  operations: { authorize: 'रकम आरक्षित करना', capture: 'रकम लेना', void: 'रकम छोड़ना', refund: 'पैसे लौटाना', collect: 'नकद लेना' },
  operationStates: {
    requested: 'पूछा गया',
    pending: 'चल रहा है',
    succeeded: 'हो गया',
    failed: 'नहीं हो पाया',
    unknown: 'जवाब नहीं मिला, पता किया जा रहा है',
  },
  subtotal: 'केक',
  delivery: 'डिलीवरी',
  discount: (promoCode) => (promoCode === null ? 'छूट' : `छूट (${promoCode})`),
  total: 'कुल',
  taxIncluded: (rate: string) => `कर शामिल (${rate})`,
  free: 'मुफ़्त',
  priceFloor: 'दाम शून्य से नीचे नहीं जाता',
} satisfies MoneyWords;
