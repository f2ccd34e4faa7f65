import { expect, test } from 'vitest';
import { maskedEmail } from './masked-email.ts';

test('an address is told by its first letter and its provider', () => {
  expect(['meera@example.test', 'm@example.test', '𝒶b@example.test', '"a@b"@example.test', '@x', ''].map(maskedEmail)).toEqual([
    'm•••@example.test',
    'm•••@example.test',
    '𝒶•••@example.test',
    '"•••@example.test',
    '•••',
    '•••',
  ]);
});
