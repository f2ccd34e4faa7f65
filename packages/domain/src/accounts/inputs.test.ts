import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import {
  addressInput,
  changePasswordInput,
  emailInput,
  latitudeInput,
  longitudeInput,
  mobileInput,
  nameInput,
  passwordInput,
  postalCodeInput,
  profileInput,
  registerInput,
  resetPasswordInput,
  savedAddressInput,
  secondCodeInput,
  secretInput,
  signInInput,
} from './inputs.ts';

const problem = (schema: z.ZodType, value: unknown) => schema.safeParse(value).error?.issues[0]?.message ?? null;
const long = (length: number) => 'x'.repeat(length);

describe('a password', () => {
  test.each([
    [passwordInput, 12, 'password_short', 128, 'password_long'],
    [secretInput, 16, 'link_invalid', 200, 'link_invalid'],
  ])('and a secret have their shortest and their longest (%#)', (schema, least, short, most, tooLong) => {
    for (const length of [least, most]) expect(problem(schema, long(length))).toBeNull();
    expect(problem(schema, long(least - 1))).toBe(short);
    expect(problem(schema, long(most + 1))).toBe(tooLong);
  });

  test('is one, by whichever keyboard its letters came, and no letter of it is tidied away', () => {
    expect(passwordInput.parse('cafe\u0301 cafe\u0301 cafe\u0301')).toBe('caf\u00e9 caf\u00e9 caf\u00e9');
    expect(passwordInput.parse('  two  spaces  ')).toBe('  two  spaces  ');
  });

  test('of any length up to the longest opens an account, and is needed for it', () => {
    const signIn = (password: string) => problem(signInInput, { email: 'a@b.in', password });
    expect([signIn('x'), signIn(long(128)), signIn(''), signIn(long(129))]).toEqual([null, null, 'password_required', 'password_long']);
    expect(signInInput.parse({ email: ' A@B.in', password: 'e\u0301' })).toEqual({ email: 'a@b.in', password: '\u00e9' });
  });

  test('that replaces another is judged like a new one, and the other is needed', () => {
    const change = (current: string, password: string) => problem(changePasswordInput, { current, password });
    expect([change('x', long(12)), change('', long(12)), change('x', long(11))]).toEqual([null, 'password_required', 'password_short']);
    expect(changePasswordInput.safeParse({ current: long(129), password: long(12) }).success).toBe(false);
    expect(problem(resetPasswordInput, { secret: long(16), password: long(11) })).toBe('password_short');
    expect(problem(resetPasswordInput, { secret: long(15), password: long(12) })).toBe('link_invalid');
  });

  test('is needed beside name, address and mobile to register', () => {
    const form = { name: 'Asha', email: 'a@b.in', mobile: '9876543210', password: long(12) };
    expect(registerInput.parse(form)).toEqual({ ...form, mobile: '+919876543210', next: null });
    for (const field of Object.keys(form)) expect(registerInput.safeParse({ ...form, [field]: undefined }).success).toBe(false);
  });
});

describe('who somebody is', () => {
  test('has a name of one to 120 letters', () => {
    expect([1, 120].map((length) => problem(nameInput, long(length)))).toEqual([null, null]);
    expect([problem(nameInput, ''), problem(nameInput, long(121))]).toEqual(['name_required', 'name_too_long']);
  });

  test('has an address for mail in one spelling', () => {
    expect(emailInput.parse(' Asha@Example.IN ')).toBe('asha@example.in');
    expect(problem(emailInput, `${long(60)}@${`${long(60)}.`.repeat(4)}in`)).toBe('email_invalid');
    for (const wrong of ['', 'asha', 'asha@', '@b.in', 'a b@c.in']) expect(problem(emailInput, wrong)).toBe('email_invalid');
  });

  test('has a mobile and a postal code of the market, in one form, and nothing endless', () => {
    expect(mobileInput.parse('098765 43210')).toBe('+919876543210');
    expect(postalCodeInput.parse('416 008')).toBe('416008');
    expect([problem(mobileInput, '12345'), problem(mobileInput, `${' '.repeat(51)}9876543210`)]).toEqual([
      'mobile_invalid',
      'mobile_invalid',
    ]);
    expect(problem(mobileInput, `${' '.repeat(50)}9876543210`)).toBeNull();
    expect([problem(postalCodeInput, '016008'), problem(postalCodeInput, `${' '.repeat(55)}416008`)]).toEqual([
      'postal_code_invalid',
      'postal_code_invalid',
    ]);
  });

  test('may keep no mobile, and reads in a language that there is', () => {
    expect(profileInput.parse({ name: 'Asha', mobile: null, locale: 'hi-IN' })).toEqual({ name: 'Asha', mobile: null, locale: 'hi-IN' });
    expect(profileInput.safeParse({ name: 'Asha', mobile: null, locale: 'de-DE' }).success).toBe(false);
  });
});

describe('an address', () => {
  const address = { line1: '12 R', city: 'K', state: 'MH', postalCode: '416008', latitude: 16.7, longitude: 74.2 };

  test.each([
    ['line1', 3, 'address_required', 200, 'address_too_long'],
    ['line2', 0, null, 200, 'address_too_long'],
    ['city', 1, 'city_required', 80, 'city_too_long'],
    ['state', 1, 'state_required', 80, 'state_too_long'],
    ['instructions', 0, null, 500, 'instructions_too_long'],
  ] as const)('has a %s of %i letters or more (%s), up to %i (%s)', (field, least, short, most, tooLong) => {
    const of = (length: number) => problem(addressInput, { ...address, [field]: long(length) });
    expect([of(least), of(most), of(most + 1)]).toEqual([null, null, tooLong]);
    expect(least === 0 ? null : of(least - 1)).toBe(short);
  });

  test('lies on the globe', () => {
    for (const [schema, most] of [
      [latitudeInput, 90],
      [longitudeInput, 180],
    ] as const) {
      expect([problem(schema, most), problem(schema, -most)]).toEqual([null, null]);
      expect([problem(schema, most + 0.001), problem(schema, -most - 0.001)]).toEqual(['place_invalid', 'place_invalid']);
    }
  });

  test('is kept under a name, and is not the first to be used unless that is said', () => {
    const saved = { ...address, id: null, label: 'Home' };
    expect(savedAddressInput.parse(saved)).toEqual({ ...saved, line2: '', instructions: '', isDefault: false });
    expect([problem(savedAddressInput, { ...saved, label: ' ' }), problem(savedAddressInput, { ...saved, label: long(41) })]).toEqual([
      'label_required',
      'label_too_long',
    ]);
  });
});

test.each([
  ['१२३ ४५६', '123456'],
  ['１２３４５６', '123456'],
  ['123\u200e456', '123456'],
  ['m57q–ounh–malf–ae4w', 'M57QOUNHMALFAE4W'],
  ['M57Q-0UNH-MA1F-AE8W', 'M57QOUNHMAIFAEBW'],
])('a code for the second step is read as it was meant: %s', (typed, code) => {
  expect(secondCodeInput.parse(typed)).toBe(code);
});

test.each(['12345', '1234567', '', 'M57Q-OUNH-MALF-AE4', 'M57Q-OUNH-MALF-AE9W', '１２３４５'.repeat(2000)])(
  'and nothing else is one: %s',
  (typed) => {
    expect(secondCodeInput.safeParse(typed).error?.issues.map(({ message }) => message)).toContain('code_invalid');
  },
);
