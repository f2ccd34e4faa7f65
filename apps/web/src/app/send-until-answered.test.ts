import type { AppErrorView } from '@sweetspot/domain/errors/app-error';
import { TRPCClientError } from '@trpc/client';
import { expect, test } from 'vitest';
import { sendUntilAnswered } from './send-until-answered.ts';

const refusal = (app: AppErrorView) =>
  TRPCClientError.from({ error: { code: -32_000, message: app.code, data: { app, requestId: null, httpStatus: 409 } } });
const lost = () => TRPCClientError.from(new TypeError('Failed to fetch'));

/** Answers with each in turn, and counts the questions. */
function answering(...answers: readonly unknown[]) {
  const waits: number[] = [];
  let asked = 0;
  const result = sendUntilAnswered(
    () => {
      const answer = answers[asked++];
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
    { wait: (ms) => Promise.resolve(void waits.push(ms)) },
  );
  return { result, waits, asked: () => asked };
}

test('a lost answer is asked for again, with growing pauses', async () => {
  const { result, waits } = answering(lost(), lost(), 'order');
  expect(await result).toBe('order');
  expect(waits).toEqual([1_000, 3_000]);
});

test('a refusal is an answer', async () => {
  const { result, asked } = answering(refusal({ code: 'SLOT_FULL', kind: 'conflict', data: { nextPossibleAt: null } }), 'order');
  await expect(result).rejects.toThrow('SLOT_FULL');
  expect(asked()).toBe(1);
});

test('the first request still being at work is waited out', async () => {
  const inFlight = refusal({ code: 'IDEMPOTENCY_IN_FLIGHT', kind: 'conflict', data: { retryAfterSeconds: 2 } });
  const { result, waits } = answering(inFlight, 'order');
  expect(await result).toBe('order');
  expect(waits).toEqual([2_000]);
});

test('it gives up in the end, and says why', async () => {
  const { result, asked } = answering(lost(), lost(), lost(), lost(), 'never asked');
  await expect(result).rejects.toThrow('Failed to fetch');
  expect(asked()).toBe(4);
});
