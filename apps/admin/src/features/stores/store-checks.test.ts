import { expect, test } from 'vitest';
import { openChecks, storeChecks } from './store-checks.ts';

const owner = { id: '0', name: 'Asha', email: 'asha@example.test', isEmailVerified: true };

test('a store is in order when its licence and owner are, and a person has seen the rest', () => {
  expect(openChecks(storeChecks({ licenceNumber: '11521998000123', owner }, ['pin', 'contact']))).toEqual([]);
});

test.each(['1152199800012', '115219980001234', '1152199800012a', ''])('"%s" is no licence number', (licenceNumber) => {
  expect(openChecks(storeChecks({ licenceNumber, owner }, ['pin', 'contact']))).toEqual(['licence']);
});

test('nothing that a person must see passes by itself, and an owner must have confirmed their address', () => {
  expect(openChecks(storeChecks({ licenceNumber: '11521998000123', owner: { ...owner, isEmailVerified: false } }, []))).toEqual([
    'pin',
    'contact',
    'owner',
  ]);
  expect(openChecks(storeChecks({ licenceNumber: '11521998000123', owner: null }, ['pin', 'contact']))).toEqual(['owner']);
});
