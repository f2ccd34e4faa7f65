import type { MoneyWords } from '../en/money.ts';
import type { Begun } from '../language.ts';

export const moneyHi = {
  states: {
    due: 'बाकी',
    authorized: 'आरक्षित',
    captured: 'भुगतान हुआ',
    refunded: 'वापस किया गया',
    failed: 'भुगतान नहीं हुआ',
    not_due: 'कुछ देना नहीं',
  },
  methods: { cod: 'डिलीवरी पर नकद' },
  subtotal: 'केक',
  delivery: 'डिलीवरी',
  discount: 'छूट',
  total: 'कुल',
  taxIncluded: (rate: string) => `कर शामिल (${rate})`,
  free: 'मुफ़्त',
} satisfies Begun<MoneyWords>;
