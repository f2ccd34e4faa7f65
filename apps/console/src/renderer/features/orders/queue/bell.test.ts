import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Bell } from './bell.ts';

/** As much of a browser's sound as the bell uses: silent until a gesture, and it counts what is struck. */
class SilentUntilTouched extends EventTarget {
  static struck = 0;
  static last: SilentUntilTouched | null = null;
  state = 'suspended';
  currentTime = 0;
  destination = {};

  constructor() {
    super();
    SilentUntilTouched.last = this;
  }

  async resume(): Promise<void> {
    this.become('running');
  }

  become(state: string): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }

  createOscillator() {
    return { frequency: {}, connect: (next: unknown) => next, start: () => void (SilentUntilTouched.struck += 1), stop: () => {} };
  }

  createGain() {
    const gain = { setValueAtTime: () => {}, linearRampToValueAtTime: () => {}, exponentialRampToValueAtTime: () => {} };
    return { gain, connect: () => {} };
  }
}

beforeEach(() => {
  SilentUntilTouched.struck = 0;
  vi.stubGlobal('AudioContext', SilentUntilTouched);
});
afterEach(() => void vi.unstubAllGlobals());

test('says that the browser blocks it, and rings at the first touch of the page while an order waits', () => {
  const bell = new Bell();
  bell.open();
  bell.setRinging(true);
  expect([bell.sound(), SilentUntilTouched.struck]).toEqual(['blocked', 0]);
  bell.wake();
  expect(bell.sound()).toBe('on');
  expect(SilentUntilTouched.struck).toBeGreaterThan(0);
  bell.setRinging(false);
});

test('is heard when it is tried, whether or not an order waits', async () => {
  const bell = new Bell();
  await bell.test();
  expect(SilentUntilTouched.struck).toBeGreaterThan(0);
});

test('tells the screen when a device takes its sound away, and has it back at the next touch', () => {
  const bell = new Bell();
  bell.open();
  bell.wake();
  const told: string[] = [];
  bell.subscribe(() => told.push(bell.sound()));
  SilentUntilTouched.last?.become('interrupted');
  bell.wake();
  expect(told).toEqual(['blocked', 'on']);
});

test('is no error on a device that cannot sound', async () => {
  vi.stubGlobal('AudioContext', undefined);
  const bell = new Bell();
  await bell.test();
  bell.setRinging(true);
  bell.setRinging(false);
  expect(bell.sound()).toBe('none');
});
