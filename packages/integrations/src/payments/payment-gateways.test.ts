import { expect, it } from 'vitest';
import { createCashOnDelivery } from './cash-on-delivery.ts';
import { paymentGateways } from './payment-gateways.ts';

it('finds what is switched on, offers what takes the currency, and refuses a method named twice', () => {
  const cash = createCashOnDelivery();
  const rupeesOnly = { ...createCashOnDelivery(), method: 'paypal' as const, supports: (currency: string) => currency === 'INR' };
  const gateways = paymentGateways([rupeesOnly, cash]);
  expect(gateways.find('cod')).toBe(cash);
  expect(gateways.find('stripe')).toBeNull();
  expect(gateways.offeredFor('INR')).toEqual([rupeesOnly, cash]);
  expect(gateways.offeredFor('USD')).toEqual([cash]);
  expect(() => paymentGateways([cash, cash])).toThrow('twice');
});
