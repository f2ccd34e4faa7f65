import { expect, test } from 'vitest';
import { allowedOnAccount } from './account-policy.ts';

const other = { id: 'other', isDisabled: false, sessions: 2, hasSecondFactor: false, hasPicture: false };

test('an account in use may be signed out and disabled, a disabled one enabled', () => {
  expect(allowedOnAccount('admin', other)).toEqual(['end_sessions', 'disable']);
  expect(allowedOnAccount('admin', { ...other, sessions: 0 })).toEqual(['disable']);
  expect(allowedOnAccount('admin', { ...other, isDisabled: true, sessions: 0 })).toEqual(['enable']);
});

test('nobody disables themselves, but may end their sessions elsewhere', () => {
  expect(allowedOnAccount('other', other)).toEqual(['end_sessions']);
  expect(allowedOnAccount('other', { ...other, isDisabled: true, sessions: 0 })).toEqual([]);
});

test('a second factor that is set is cleared for others, never for oneself', () => {
  expect(allowedOnAccount('admin', { ...other, hasSecondFactor: true })).toEqual(['end_sessions', 'clear_second_factor', 'disable']);
  expect(allowedOnAccount('other', { ...other, hasSecondFactor: true })).toEqual(['end_sessions']);
});

test('a picture that somebody gave is taken down for others, also of an account that is off', () => {
  expect(allowedOnAccount('admin', { ...other, hasPicture: true })).toEqual(['end_sessions', 'remove_picture', 'disable']);
  expect(allowedOnAccount('admin', { ...other, isDisabled: true, sessions: 0, hasPicture: true })).toEqual(['remove_picture', 'enable']);
  expect(allowedOnAccount('other', { ...other, hasPicture: true })).toEqual(['end_sessions']);
});
