import { expect, test } from 'vitest';
import { bankAccountInput } from './inputs.ts';

const GIVEN = { holder: 'Asha Foods LLP', number: '50100042424242', ifsc: 'SBIN0011523' };

const faultsOf = (typed: object) =>
  bankAccountInput.safeParse({ ...GIVEN, ...typed }).error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? [];

test('an account is kept in the one form that a bank takes, however it was typed', () => {
  expect(bankAccountInput.parse({ holder: '  Asha   Foods LLP ', number: '5010 0042-4242 42', ifsc: ' sbin 0011523' })).toEqual(GIVEN);
  expect(bankAccountInput.parse({ ...GIVEN, number: '५०१००००४२४२४' }).number).toBe('501000042424');
});

test.each([
  [{ number: '12345678' }, 'number', 'account_number_form'],
  [{ number: '1234567890123456789' }, 'number', 'account_number_form'],
  [{ number: '12345678X' }, 'number', 'account_number_form'],
  [{ number: '' }, 'number', 'account_number_form'],
  [{ ifsc: 'SBIN1011523' }, 'ifsc', 'ifsc_form'],
  [{ ifsc: 'SB1N0011523' }, 'ifsc', 'ifsc_form'],
  [{ ifsc: 'SBIN001152' }, 'ifsc', 'ifsc_form'],
  [{ ifsc: 'SBIN00115234' }, 'ifsc', 'ifsc_form'],
  [{ holder: ' ' }, 'holder', 'account_holder_required'],
  [{ holder: 'a'.repeat(101) }, 'holder', 'account_holder_too_long'],
])('%j is refused beside its box', (typed, box, fault) => {
  expect(faultsOf(typed)).toEqual([[box, fault]]);
});
