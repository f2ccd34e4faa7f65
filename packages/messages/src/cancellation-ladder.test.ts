import { expect, test } from 'vitest';
import { ladderSentence } from './cancellation-ladder.ts';

const at = { timeZone: 'Asia/Kolkata', now: new Date('2026-11-10T06:30:00Z') };

test('the ladder is said with its dates', () => {
  const steps = [
    { until: '2026-11-12T12:30:00Z', refundBp: 10_000 },
    { until: '2026-11-13T03:30:00Z', refundBp: 5_000 },
    { until: null, refundBp: 0 },
  ];
  expect(ladderSentence(steps, false, at, 'en')).toBe(
    'Cancelling costs nothing until the store accepts. After that: free until Thursday, 6 pm; half comes back until Friday, 9 am; then nothing.',
  );
  expect(ladderSentence(steps, true, at, 'en')).toBe(
    'Cancelling: free until Thursday, 6 pm; half comes back until Friday, 9 am; then nothing.',
  );
});

test('steps that are over are not promised', () => {
  const steps = [
    { until: '2026-11-10T05:30:00Z', refundBp: 10_000 },
    { until: '2026-11-10T12:30:00Z', refundBp: 2_500 },
    { until: null, refundBp: 0 },
  ];
  expect(ladderSentence(steps, false, at, 'en')).toMatch(/After that: 25% comes back until today, 6 pm; then nothing\.$/);
  expect(ladderSentence([{ until: null, refundBp: 0 }], false, at, 'en')).toMatch(/After that, nothing comes back\.$/);
  expect(ladderSentence([{ until: null, refundBp: 0 }], true, at, 'en')).toBe('Cancelling gives nothing back any more.');
});
