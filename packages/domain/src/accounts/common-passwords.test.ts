import { expect, test } from 'vitest';
import { isCommonPassword } from './common-passwords.ts';

test.each([
  'password1234',
  'P@ssw0rd!!!!',
  'PASSWORDpassword',
  'Passw0rd2026!',
  'iloveyou12345',
  'omsairam@9999',
  'qwertyuiop123',
  '123456789012',
  '098765432109',
  'abcdefghijkl',
  '1qaz2wsx3edc',
  '3edc4rfv5tgb',
  '12345678901x',
  'aaaaaaaaaaaa',
  'abcabcabcabc',
  'Welcome@12345',
  '9876543210@91',
  '1234!@#$5678',
  'sweetspot-demo',
  'Sweetspot Demo 2026!',
  'aabbdadbcacd',
  '123456789qmv',
])('%s is common', async (password) => {
  expect(await isCommonPassword(password)).toBe(true);
});

test.each([
  'correct horse battery staple',
  'पिताजी का पुराना संदूक',
  'kT9#vQ2m!xLp',
  'my cat eats paneer',
  '26 mangoes in Ratnagiri',
  '12345678qmvz',
  '9f#2!x8@6k2%',
])('%s is not', async (password) => {
  expect(await isCommonPassword(password)).toBe(false);
});
