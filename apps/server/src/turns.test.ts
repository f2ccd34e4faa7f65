import { afterEach, describe, expect, it, vi } from 'vitest';
import { createTurns } from './turns.ts';

afterEach(() => void vi.useRealTimers());
const limits = { running: 2, waiting: 2, longestWaitMs: 1000 };

describe('turns', () => {
  it('let so many of one caller run at once, and the rest in the order they came', async () => {
    const turns = createTurns(limits);
    const began: string[] = [];
    const [first, second] = await Promise.all([turns.take('a'), turns.take('a')]);
    const third = turns.take('a').then((end) => (began.push('third'), end));
    const fourth = turns.take('a').then((end) => (began.push('fourth'), end));
    await turns.take('b');
    expect(began).toEqual([]);
    first?.();
    (await third)();
    (await fourth)();
    second?.();
    expect(began).toEqual(['third', 'fourth']);
  });

  it('refuse at once when too many wait, with the time to come back', async () => {
    const turns = createTurns(limits);
    const running = await Promise.all([turns.take('a'), turns.take('a')]);
    const waiting = [turns.take('a'), turns.take('a')];
    await expect(turns.take('a')).rejects.toMatchObject({ code: 'RATE_LIMITED', data: { retryAfterSeconds: 2 } });
    running.forEach((end) => end());
    (await Promise.all(waiting)).forEach((end) => end());
  });

  it('refuse whoever waits too long, and give their place to the next', async () => {
    vi.useFakeTimers();
    const turns = createTurns({ ...limits, running: 1 });
    const end = await turns.take('a');
    const late = turns.take('a').catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(1000);
    expect(await late).toMatchObject({ code: 'RATE_LIMITED' });
    const next = turns.take('a');
    end();
    (await next)();
    (await turns.take('a'))();
  });

  it('end once, however often they are ended', async () => {
    const turns = createTurns({ ...limits, running: 1 });
    const end = await turns.take('a');
    end();
    end();
    const endSecond = await turns.take('a');
    let hasBegun = false;
    const third = turns.take('a').then((endThird) => {
      hasBegun = true;
      return endThird;
    });
    await Promise.resolve();
    expect(hasBegun).toBe(false);
    endSecond();
    (await third)();
  });
});
