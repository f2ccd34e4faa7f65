import { expect, test } from 'vitest';
import { licenceNumberInput, registerStoreInput } from './inputs.ts';

const store = {
  name: 'Asha’s Cakes',
  legalName: 'Asha Foods LLP',
  email: 'asha@example.in',
  phone: '9876543210',
  address: { line1: '12 Rankala Road', city: 'Kolhapur', state: 'MH', postalCode: '416012', latitude: 16.69, longitude: 74.21 },
  licenceNumber: '1234 5678 9012 34',
};

test('a licence is fourteen digits, however they are spaced', () => {
  for (const typed of ['12345678901234', '1234-5678-9012-34', ' 1234 5678 901234 ', '१२३४५६७८९०१२३४'])
    expect(licenceNumberInput.parse(typed)).toBe('12345678901234');
  for (const typed of ['1234567890123', '123456789012345', '1234567890123A', ''])
    expect(licenceNumberInput.safeParse(typed).error?.issues[0]?.message).toBe('licence_invalid');
});

test('a store registers with all that is asked of it, in one form, and a description if it likes', () => {
  expect(registerStoreInput.parse(store)).toEqual({
    ...store,
    phone: '+919876543210',
    address: { ...store.address, line2: '' },
    licenceNumber: '12345678901234',
    description: '',
  });
  for (const field of Object.keys(store)) expect(registerStoreInput.safeParse({ ...store, [field]: undefined }).success).toBe(false);
  const described = (length: number) => registerStoreInput.safeParse({ ...store, description: 'x'.repeat(length) });
  expect([described(1_000).success, described(1_001).error?.issues[0]?.message]).toEqual([true, 'description_too_long']);
});
