import { describe, expect, test } from 'vitest';
import { marketInputs } from './inputs.ts';
import { marketOf } from './market.ts';

const india = marketOf('in');
const inputs = marketInputs(india);

describe('India', () => {
  test.each(['9876543210', '98765 43210', '098765-43210', '91 98765 43210', '+91 (98765) 43210', '0091 9876543210'])(
    '%s is one mobile number',
    (text) => {
      expect(india.normalisePhone(text)).toBe('+919876543210');
    },
  );

  test.each(['5876543210', '987654321', '98765432100', '+1 9876543210', '', 'abc'])('%j is none', (text) => {
    expect(india.normalisePhone(text)).toBeNull();
    expect(inputs.phone.safeParse(text).success).toBe(false);
  });

  test('has 28 states and 8 union territories, each code once', () => {
    expect(new Set(india.states.map(({ code }) => code)).size).toBe(36);
  });

  test('checks PIN, state, licence and tax rate', () => {
    expect(inputs.postalCode.parse(' 416001 ')).toBe('416001');
    expect(inputs.postalCode.safeParse('016001').success).toBe(false);
    expect(inputs.stateCode.parse('mh')).toBe('MH');
    expect(inputs.stateCode.safeParse('XX').success).toBe(false);
    expect(inputs.licenceNumber.parse('1152 6001 0001 23')).toBe('11526001000123');
    expect(inputs.licenceNumber.safeParse('123').success).toBe(false);
    expect(inputs.taxRateBp.safeParse(700).success).toBe(false);
    expect(inputs.taxRateBp.parse(500)).toBe(500);
  });
});
