import { AppError } from '@sweetspot/domain/errors/app-error';
import { lostWords, sayError } from '@sweetspot/messages';
import { TRPCClientError } from '@trpc/client';
import { expect, test } from 'vitest';
import { failureWords } from './failure-words.ts';

const OURS = 'That did not work, through no fault of yours.';

test('a lost connection is said to be one, and only what nobody foresaw is called ours', () => {
  expect(failureWords(new TRPCClientError('fetch failed'), 'en', OURS)).toBe(lostWords('en').unreached);
  expect(failureWords(new Error('a slip'), 'en', OURS)).toBe(OURS);
  const refused = TRPCClientError.from({ error: { message: '', code: -32600, data: { app: new AppError('NOT_FOUND').toView() } } });
  expect(failureWords(refused, 'en', OURS)).toBe(sayError(new AppError('NOT_FOUND').toView(), 'en'));
});
