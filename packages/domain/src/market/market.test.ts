import { describe, expect, test } from 'vitest';
import { marketOf } from './market.ts';

const india = marketOf('in');

describe('India', () => {
  test.each([
    '9876543210',
    '98765 43210',
    '098765-43210',
    '91 98765 43210',
    '+91 (98765) 43210',
    '0091 9876543210',
    '\u202a+91 98765 43210\u202c',
    '+91 098765 43210',
    '98765–43210',
    '+91\u00a098765\u201143210',
    '९८७६५ ४३२१०',
    '＋９１９８７６５４３２１０',
    '\u2066+91-98765-43210\u2069',
    '98765\u200b43210',
    'tel:+919876543210',
    '+91 (0) 98765 43210',
    '98765.43210',
    '98765−43210',
  ])('%j is one mobile number', (text) => {
    expect(india.normalisePhone(text)).toBe('+919876543210');
  });

  test.each([
    '5876543210',
    '987654321',
    '98765432100',
    '+1 9876543210',
    '+1 (987) 654-3210',
    '0231 265 1234',
    '+91 22 6123 4567',
    '',
    'abc',
  ])('%j is none', (text) => {
    expect(india.normalisePhone(text)).toBeNull();
  });

  test('has 28 states and 8 union territories, each code once', () => {
    expect(new Set(india.states.map(({ code }) => code)).size).toBe(36);
  });

  test.each(['416008', ' 416 008', '416-008', '416–008', '४१६००८', '४१६ ००८', '\u200e416008', '416\u00a0008', '４１６００８'])(
    '%j is the postal code 416008',
    (text) => {
      expect(india.normalisePostalCode(text)).toBe('416008');
    },
  );

  test.each(['016001', '41600', '4160011', '4160 08', '41-6008', '41600A', '', '०१६००८'])('%j is no postal code', (text) => {
    expect(india.normalisePostalCode(text)).toBeNull();
  });

  test('knows a licence number by its form', () => {
    expect(['11526001000123', '1152600100012', '1152600100012x'].map((text) => india.licenceNumber.test(text))).toEqual([
      true,
      false,
      false,
    ]);
  });
});
