import { describe, expect, test } from 'vitest';
import { holdExpiresAt, isHoldCounted } from './hold.ts';
import { MONDAY_NINE } from './schedule-fixture.ts';

describe('a hold', () => {
  const held = { state: 'held', expiresAt: holdExpiresAt(MONDAY_NINE) } as const;
  const after = (minutes: number) => new Date(MONDAY_NINE.getTime() + minutes * 60_000);

  test('counts for ten minutes, and not at the tenth', () => {
    expect(isHoldCounted(held, after(9.99))).toBe(true);
    expect(isHoldCounted(held, after(10))).toBe(false);
    expect(isHoldCounted({ ...held, state: 'confirmed' }, after(999))).toBe(true);
    expect(isHoldCounted({ ...held, state: 'released' }, after(1))).toBe(false);
  });
});
