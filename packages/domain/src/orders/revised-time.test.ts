import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reviseTime, timeAskedUntil } from './revised-time.ts';

const at = (clock: string) => new Date(`2026-03-06T${clock}:00Z`);
const promised = { startAt: at('10:00'), endAt: at('12:00') };

test('a start within the promised window narrows it and breaks no promise', () => {
  expect(reviseTime(promised, at('11:15'))).toEqual({ startAt: at('11:15'), endAt: at('12:00'), needsAnswer: false });
});

test('a start past the promised window moves it whole, and the customer is asked', () => {
  expect(reviseTime(promised, at('12:00'))).toEqual({ startAt: at('12:00'), endAt: at('14:00'), needsAnswer: true });
  expect(reviseTime(promised, at('15:30'))).toEqual({ startAt: at('15:30'), endAt: at('17:30'), needsAnswer: true });
});

test('a start that is not later, or later than a week, is none', () => {
  for (const start of [at('10:00'), at('09:00'), new Date('2026-03-13T10:00:01Z'), new Date(Number.NaN)])
    expect(reviseTime(promised, start)).toBeNull();
});

test('the last later start is a week after the promised one', () => {
  expect(reviseTime(promised, new Date('2026-03-13T10:00:00Z'))).toEqual({
    startAt: new Date('2026-03-13T10:00:00Z'),
    endAt: new Date('2026-03-13T12:00:00Z'),
    needsAnswer: true,
  });
});

test('an answer is awaited until its time, and no more once the customer has agreed', () => {
  expect(timeAskedUntil({ answerTimeBy: at('09:00'), timeAgreedAt: null })).toEqual(at('09:00'));
  expect(timeAskedUntil({ answerTimeBy: at('09:00'), timeAgreedAt: at('08:00') })).toBeNull();
  expect(timeAskedUntil({ answerTimeBy: null, timeAgreedAt: null })).toBeNull();
});

test('whatever the start, nobody is bound beyond the promise without being asked', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 7 * 24 * 60 }), (minutes) => {
      const revised = reviseTime(promised, new Date(promised.startAt.getTime() + minutes * 60_000));
      expect(revised).not.toBeNull();
      if (revised?.needsAnswer === false) expect(revised.endAt).toEqual(promised.endAt);
      expect(revised?.endAt.getTime()).toBeGreaterThan(revised?.startAt.getTime() ?? Infinity);
    }),
  );
});
