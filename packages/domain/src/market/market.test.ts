import { describe, expect, test } from 'vitest';
import { marketOf } from './market.ts';

const india = marketOf('in');

describe('India', () => {
  test.each(['9876543210', '98765 43210', '098765-43210', '91 98765 43210', '+91 (98765) 43210', '0091 9876543210'])(
    '%s is one mobile number',
    (text) => {
      expect(india.normalisePhone(text)).toBe('+919876543210');
    },
  );

  test.each(['5876543210', '987654321', '98765432100', '+1 9876543210', '', 'abc'])('%j is none', (text) => {
    expect(india.normalisePhone(text)).toBeNull();
  });

  test('has 28 states and 8 union territories, each code once', () => {
    expect(new Set(india.states.map(({ code }) => code)).size).toBe(36);
  });

  test('knows a PIN and a licence number by their form', () => {
    expect(['416001', '016001', '41600', '4160011'].map((text) => india.postalCode.test(text))).toEqual([true, false, false, false]);
    expect(['11526001000123', '1152600100012', '1152600100012x'].map((text) => india.licenceNumber.test(text))).toEqual([
      true,
      false,
      false,
    ]);
  });
});
