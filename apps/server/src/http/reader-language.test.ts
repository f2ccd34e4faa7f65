import { describe, expect, test } from 'vitest';
import { acceptedLanguage, readerLanguage } from './reader-language.ts';

describe('the reader’s language', () => {
  const hindi = { account: 'hi-IN', cookie: 'hi', accepted: 'hi-IN,hi;q=0.9' };

  test('is the account’s before the cookie’s, and the cookie’s before the browser’s', () => {
    expect(readerLanguage({ ...hindi, account: 'en-IN' })).toBe('en');
    expect(readerLanguage({ account: 'hi-IN', cookie: 'en', accepted: 'en' })).toBe('hi');
    expect(readerLanguage({ ...hindi, account: null, cookie: 'en' })).toBe('en');
    expect(readerLanguage({ account: null, cookie: 'hi', accepted: 'en' })).toBe('hi');
    expect(readerLanguage({ ...hindi, account: null, cookie: null })).toBe('hi');
    expect(readerLanguage({ account: null, cookie: null, accepted: undefined })).toBe('en');
  });

  test.each(['', 'de', 'HI', 'hi-IN', '__proto__', '<script>'])('is not what a cookie of "%s" makes up', (cookie) => {
    expect(readerLanguage({ account: null, cookie, accepted: 'hi' })).toBe('hi');
    expect(readerLanguage({ account: null, cookie, accepted: undefined })).toBe('en');
  });
});

test.each([
  ['hi-IN,hi;q=0.9,en-US;q=0.8,en;q=0.7', 'hi'],
  ['en-IN,en;q=0.9,hi;q=0.8', 'en'],
  ['mr-IN, hi;q=0.6, en;q=0.4', 'hi'],
  ['en;q=0.5, hi;q=0.8', 'hi'],
  ['hi;q=0, en;q=0.1', 'en'],
  ['hi;q=0', 'en'],
  ['hi, en', 'hi'],
  ['en, hi', 'en'],
  ['HI-in', 'hi'],
  ['*', 'en'],
  ['fr-FR, de', 'en'],
  ['hiq, history', 'en'],
  ['hi;q=2, ;;;, =', 'en'],
  [`${'fr,'.repeat(5_000)}hi`, 'en'],
  ['', 'en'],
])('a browser that accepts "%.60s" reads %s', (header, language) => {
  expect(acceptedLanguage(header)).toBe(language);
});
