import type { BucketClaim } from '@sweetspot/domain/slots/capacity';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../testing/shopping.ts';
import { createTestWorld, type TestWorld } from '../testing/test-world.ts';
import { inTx } from '../transaction.ts';
import { claimCapacity, loadClaims } from './claim-capacity.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const DATE = '2026-12-24';
const OTHER_DATE = '2026-12-25';

/** A store with ten units of oven a day, and holds that claim of them. */
async function openOven() {
  const { store } = await openStore(world, { store: { capacity: { oven: 10, decorator: 100, cakes: 100 } } });
  const { id: resourceId } = await world.db.prisma.capacityResource.findFirstOrThrow({
    where: { storeId: store.row.id, name: 'Oven' },
    select: { id: true },
  });
  const on = (date: string, units: number): BucketClaim => ({ resourceId, date, windowId: null, units });
  const newHold = async (state: 'held' | 'confirmed' | 'released' = 'held', runsMs = 600_000) => {
    const id = world.services.newId();
    const at = world.services.now();
    const slot = {
      windowId: store.schedule.windows[0]?.id ?? '',
      date: new Date(DATE),
      startAt: at,
      endAt: new Date(at.getTime() + 3_600_000),
    };
    await inTx(world.services, ({ tx }) =>
      tx.slotHold.create({
        data: { ...slot, id, storeId: store.row.id, fulfilment: 'pickup', state, expiresAt: new Date(at.getTime() + runsMs) },
        select: { id: true },
      }),
    );
    return id;
  };
  const claim = (holdId: string, claims: readonly BucketClaim[], ways: { yielding?: readonly string[]; mayExceed?: boolean } = {}) =>
    inTx(world.services, (t) => claimCapacity(t, { holdId, claims, now: t.now(), ...ways }));
  const claimsOf = async (holdId: string) => (await loadClaims(world.db.prisma, holdId)).map(({ date, units }) => [date, units]);
  return { resourceId, on, newHold, claim, claimsOf };
}

describe('a claim', () => {
  it('may fill a bucket to the last unit, and not go one beyond it', async () => {
    const { on, newHold, claim } = await openOven();
    await claim(await newHold(), [on(DATE, 6)]);
    expect(await claim(await newHold(), [on(DATE, 5)])).toBe(false);
    expect(await claim(await newHold(), [on(DATE, 4)])).toBe(true);
  });

  it('keeps what is sold where the store has lowered the limit since, and takes no more of it', async () => {
    const { resourceId, on, newHold, claim, claimsOf } = await openOven();
    const sold = await newHold('confirmed');
    await claim(sold, [on(DATE, 8)]);
    await world.db.pool.query('update capacity_resource set limit_units = 5 where id = $1', [resourceId]);
    expect(await claim(sold, [on(DATE, 8), on(OTHER_DATE, 3)])).toBe(true);
    expect(await claim(sold, [on(DATE, 9)])).toBe(false);
    expect(await claim(sold, [on(DATE, 8), on(OTHER_DATE, 6)])).toBe(false);
    expect(await claimsOf(sold)).toEqual([
      [DATE, 8],
      [OTHER_DATE, 3],
    ]);
    // Whoever only holds the slot for some minutes has bought nothing.
    const held = await newHold('released');
    await claim(held, [on(OTHER_DATE, 2)]);
    expect(await claim(held, [on(OTHER_DATE, 3)])).toBe(false);
  });

  it.each([
    ['held', 1, false],
    ['held', 0, true],
    ['confirmed', -1, false],
    ['released', 600_000, true],
  ] as const)('beside one that is %s and runs for %s ms more has the room: %s', async (state, runsMs, hasRoom) => {
    const { on, newHold, claim } = await openOven();
    await claim(await newHold(state, runsMs), [on(DATE, 10)]);
    expect(await claim(await newHold(), [on(DATE, 1)])).toBe(hasRoom);
  });

  it('of two days takes neither when one of them is full, and keeps what it had', async () => {
    const { on, newHold, claim, claimsOf } = await openOven();
    await claim(await newHold(), [on(OTHER_DATE, 9)]);
    const hold = await newHold();
    await claim(hold, [on(DATE, 3)]);
    expect(await claim(hold, [on(DATE, 4), on(OTHER_DATE, 2)])).toBe(false);
    expect(await claim(hold, [on(OTHER_DATE, 2)])).toBe(false);
    expect(await claimsOf(hold)).toEqual([[DATE, 3]]);
  });

  it('made anew counts only what it asks for now, and gives the other day back', async () => {
    const { on, newHold, claim, claimsOf } = await openOven();
    const hold = await newHold();
    await claim(hold, [on(DATE, 8), on(OTHER_DATE, 8)]);
    expect(await claim(hold, [on(DATE, 9)])).toBe(true);
    expect(await claimsOf(hold)).toEqual([[DATE, 9]]);
    expect(await claim(await newHold(), [on(OTHER_DATE, 10)])).toBe(true);
  });

  it('takes the room of holds that give way to it, and of no other', async () => {
    const { on, newHold, claim } = await openOven();
    const rival = await newHold();
    await claim(rival, [on(DATE, 6)]);
    await claim(await newHold(), [on(DATE, 4)]);
    expect(await claim(await newHold(), [on(DATE, 7)], { yielding: [rival] })).toBe(false);
    expect(await claim(await newHold(), [on(DATE, 6)], { yielding: [rival] })).toBe(true);
  });

  it.each([
    ['less', 3],
    ['more', 20],
  ])('follows the limit of its day, where that is %s than the usual', async (_than, limit) => {
    const { resourceId, on, newHold, claim } = await openOven();
    const id = world.services.newId();
    await inTx(world.services, ({ tx }) =>
      tx.capacityBucket.create({ data: { id, resourceId, date: new Date(DATE), limitUnits: limit }, select: { id: true } }),
    );
    expect(await claim(await newHold(), [on(DATE, limit + 1)])).toBe(false);
    expect(await claim(await newHold(), [on(DATE, limit)])).toBe(true);
    // Claiming leaves the day's own limit as it was.
    expect(await claim(await newHold(), [on(DATE, 1)])).toBe(false);
  });

  it('beyond the limit is taken only from somebody who wants that', async () => {
    const { on, newHold, claim } = await openOven();
    expect(await claim(await newHold(), [on(DATE, 11)])).toBe(false);
    expect(await claim(await newHold(), [on(DATE, 11)], { mayExceed: true })).toBe(true);
  });
});
