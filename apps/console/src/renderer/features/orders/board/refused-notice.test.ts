import { AppError } from '@sweetspot/domain/errors/app-error';
import { expect, test } from 'vitest';
import { reasonOf } from './refused-notice.tsx';
import { wordsOf } from '../../../app/words.ts';

const orders = await wordsOf('orders', 'en');

test('a tap refused for the time that came with it says what is wrong with the time', () => {
  const refusal = new AppError('INPUT_INVALID', { fields: { revisedStartAt: 'time_too_soon' } }).toView();
  expect(reasonOf({ kind: 'refused', refusal }, orders)).toBe(
    'Work on it would have to begin before the customer can answer. Give a later time.',
  );
});
