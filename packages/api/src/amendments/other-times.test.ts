import { randomUUID } from 'node:crypto';
import { timelineFor } from '@sweetspot/domain/slots/timeline';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventsIn, mailsAbout } from '../testing/kitchen.ts';
import {
  acceptedOrder,
  acceptedOrderIn,
  answerChangeOf,
  askForChange,
  askForTime,
  inSize,
  otherSlot,
  type Bought,
} from '../testing/changing.ts';
import { afterMove } from '../orders/index.ts';
import { moneyIn, runOperations, tap } from '../testing/paying.ts';
import { openStore } from '../testing/shopping.ts';
import { createTestWorld, refusalOf, untilAnswered, type TestWorld } from '../testing/test-world.ts';
import { proposeTime } from './other-times.ts';
import { proposeChange } from './propose-change.ts';
import { changeDeadline } from './settle-change.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const answer = (bought: Bought, id: string, decision: 'accept' | 'decline' = 'accept') => answerChangeOf(world, bought, id, decision);
const orderRow = ({ ref }: Bought) =>
  world.db.prisma.order.findUniqueOrThrow({ where: { number: ref.number }, include: { lines: true, hold: true, payments: true } });
const tracked = ({ visitor, ref }: Bought) => visitor.api.orders.track(ref);
const ticketOf = ({ shop, ref }: Bought) =>
  world.baker(shop.store).api.storeOrders.byNumber({ storeId: shop.store.row.id, number: ref.number });

/** Where the order has room, as "cakes 2026-12-04 ...": which resource on which day in which window, and how much. */
async function roomOf(bought: Bought): Promise<readonly string[]> {
  const { holdId } = await orderRow(bought);
  const { rows } = await world.db.pool.query<{ room: string }>(
    `select concat_ws(' ', r.name, to_char(b.date, 'YYYY-MM-DD'), b.window_id, c.units) as room from capacity_claim c
     join capacity_bucket b on b.id = c.bucket_id join capacity_resource r on r.id = b.resource_id where c.hold_id = $1 order by 1`,
    [holdId],
  );
  return rows.map(({ room }) => room);
}

const inMilliseconds = (at: string, hours: number) => Date.parse(at) + hours * 3_600_000;

describe('another time for an accepted order', () => {
  test('holds as soon as the store takes it, costs nothing, and stands beside the order as it was placed', async () => {
    const bought = await acceptedOrder(world);
    const placed = await orderRow(bought);
    const slot = await otherSlot(bought);
    const change = await askForTime(bought, slot.id);
    expect(change).toMatchObject({
      state: 'proposed',
      isInForce: false,
      position: null,
      before: null,
      slots: { before: { startAt: placed.promisedStartAt.toISOString() }, after: { startAt: slot.startAt, endAt: slot.endAt } },
      difference: { amount: 0 },
      allowed: ['withdraw'],
    });
    expect(await orderRow(bought), 'until the store has answered nothing moves').toMatchObject({
      revisedStartAt: null,
      startByAt: placed.startByAt,
    });
    await answer(bought, change.id);

    const row = await orderRow(bought);
    const [start, end] = [new Date(slot.startAt), new Date(slot.endAt)];
    const work = { travelMinutes: 0, preparationMinutes: placed.lines[0]?.preparationMinutes ?? 0 };
    expect(row).toMatchObject({
      promisedStartAt: placed.promisedStartAt,
      promisedEndAt: placed.promisedEndAt,
      revisedStartAt: start,
      revisedEndAt: end,
      answerTimeBy: null,
      totalMinor: placed.totalMinor,
      changedMinor: 0,
      standing: null,
      hold: { startAt: start, endAt: end, date: new Date(`${slot.date}T00:00:00Z`) },
      ...timelineFor(bought.shop.store.schedule, { startAt: start, endAt: end }, work),
    });
    expect(row.payments).toHaveLength(1);
    expect((await moneyIn(world, bought.ref.number)).refundedMinor).toBe(0);
    expect(await tracked(bought)).toMatchObject({ revisedStartAt: slot.startAt, leaveByAt: slot.startAt, answerTimeBy: null });
    expect(await ticketOf(bought)).toMatchObject({
      revisedStartAt: slot.startAt,
      changes: [{ isInForce: true, lineId: null, before: null, slots: { after: { startAt: slot.startAt } }, allowed: ['acknowledge'] }],
    });
    const mails = await mailsAbout(world.db, row.id);
    expect(mails).toContain('store_change_asked');
    expect(mails).toContain('change_accepted');
    expect(mails, 'nobody is asked whether it suits them').not.toContain('new_time');
    const events = await eventsIn(world.db, { kind: 'store', id: row.storeId });
    expect(events.filter(({ type }) => type === 'order_changed').length).toBeGreaterThanOrEqual(2);
    const audited = await world.db.prisma.auditEntry.findFirstOrThrow({ where: { subjectId: row.id, action: 'change.accept' } });
    expect(audited.after).toMatchObject({ startAt: slot.startAt });
    const own = await world.db.prisma.orderAmendment.count({ where: { orderId: row.id, kitchenAcknowledgedAt: null } });
    expect(own, 'the kitchen has to see old and new').toBe(1);
  });

  test('has room in both slots while it is open, and in one of them after', async () => {
    const bought = await acceptedOrder(world);
    const before = await roomOf(bought);
    const slot = await otherSlot(bought);
    const there = (room: readonly string[]) => room.filter((each) => each.includes(slot.date));
    const declined = await askForTime(bought, slot.id);
    const both = await roomOf(bought);
    expect(both).toEqual(expect.arrayContaining([...before]));
    expect(there(both)).toHaveLength(before.length);
    await answer(bought, declined.id, 'decline');
    expect(await roomOf(bought), 'declined').toEqual(before);

    const withdrawn = await askForTime(bought, slot.id);
    await bought.visitor.api.orderChanges.withdraw({ ...bought.ref, id: withdrawn.id });
    expect(await roomOf(bought), 'withdrawn').toEqual(before);

    const taken = await askForTime(bought, slot.id);
    await answer(bought, taken.id);
    const after = await roomOf(bought);
    expect(after, 'taken').toHaveLength(before.length);
    expect(there(after)).toEqual(after);
  });

  test('takes the room once where both slots are of one day, and its own work is not in its way', async () => {
    const bought = await acceptedOrder(world);
    const { hold, holdId } = await orderRow(bought);
    const day = hold?.date.toISOString().slice(0, 10) ?? '';
    // The day holds this order, and nothing more.
    await world.db.pool.query(
      `update capacity_resource r set limit_units = c.units from capacity_claim c join capacity_bucket b on b.id = c.bucket_id
       where b.resource_id = r.id and c.hold_id = $1`,
      [holdId],
    );
    const { days } = await bought.visitor.api.orderChanges.times(bought.ref);
    const slot = days.find(({ date }) => date === day)?.slots.find(({ isOffered }) => isOffered);
    const before = await roomOf(bought);
    const { id } = await askForTime(bought, slot?.id ?? '');
    expect((await roomOf(bought)).length, 'the window is another, the day is the same').toBe(before.length + 1);
    await answer(bought, id);
    expect(await roomOf(bought)).toHaveLength(before.length);
  });

  test('lapses where nobody answers before the kitchen begins for the earlier of both slots', async () => {
    const bought = await acceptedOrder(world);
    const later = await askForTime(bought, (await otherSlot(bought, 3)).id);
    await answer(bought, later.id);
    const { startByAt } = await orderRow(bought);
    const earlier = await askForTime(bought, (await otherSlot(bought, 1)).id);
    const by = new Date(earlier.answerBy ?? 0);
    expect(by.getTime()).toBeLessThan(startByAt.getTime());
    const before = await roomOf(bought);
    await changeDeadline({ ...world.services, now: () => by }, earlier.id);
    const [lapsed] = (await bought.visitor.api.orderChanges.list(bought.ref)).changes;
    expect(lapsed).toMatchObject({ id: earlier.id, state: 'lapsed' });
    expect((await roomOf(bought)).length).toBeLessThan(before.length);
    expect(await mailsAbout(world.db, (await orderRow(bought)).id)).toContain('change_lapsed');
    expect(await refusalOf(answer(bought, earlier.id))).toMatchObject({ code: 'CHANGE_DECIDED' });
  });

  test('is gone once the kitchen has begun, and stays open where that is taken back', async () => {
    const bought = await acceptedOrder(world);
    const { id } = await askForTime(bought, (await otherSlot(bought)).id);
    await tap(world, bought.shop, bought.ref.number, 'start_baking');
    expect(await refusalOf(answer(bought, id))).toMatchObject({ code: 'CHANGE_NOT_ALLOWED', data: { because: 'in_the_kitchen' } });
    await tap(world, bought.shop, bought.ref.number, 'undo');
    await answer(bought, id);
    expect((await bought.visitor.api.orderChanges.list(bought.ref)).changes).toMatchObject([{ id, isInForce: true }]);

    const other = await acceptedOrder(world);
    const late = await askForTime(other, (await otherSlot(other)).id);
    const before = await roomOf(other);
    await tap(world, other.shop, other.ref.number, 'start_baking');
    const { id: orderMoveId } = await world.db.prisma.orderMove.findFirstOrThrow({
      where: { order: { number: other.ref.number }, event: 'start_baking' },
    });
    world.pass({ minutes: 1 });
    await afterMove(world.services, orderMoveId);
    expect((await other.visitor.api.orderChanges.list(other.ref)).changes).toMatchObject([{ id: late.id, state: 'lapsed' }]);
    expect((await roomOf(other)).length).toBeLessThan(before.length);
  });
});

describe('what is offered', () => {
  test('is every slot of the store but the order’s own, refused with why and when instead', async () => {
    const bought = await acceptedOrder(world, 'test', { store: { capacity: { oven: 400, decorator: 9_000, cakes: 1 } } });
    const { promisedStartAt } = await orderRow(bought);
    const { days, deliveryFee } = await bought.visitor.api.orderChanges.times(bought.ref);
    const offered = days.flatMap(({ slots }) => slots);
    expect(offered.map(({ startAt }) => startAt)).not.toContain(promisedStartAt.toISOString());
    expect(deliveryFee).toBeNull();
    // The next buyer takes the first of the others.
    const slot = await otherSlot(bought, 0);
    const rival = await acceptedOrderIn(world, bought.shop, { slotId: slot.id });
    expect((await orderRow(rival)).promisedStartAt.toISOString()).toBe(slot.startAt);
    const full = await bought.visitor.api.orderChanges.times(bought.ref);
    expect(full.days.flatMap(({ slots }) => slots).find(({ id }) => id === slot.id)).toMatchObject({
      isOffered: false,
      refusal: { key: 'slot_refused_full' },
    });
    const refusal = await refusalOf(askForTime(bought, slot.id));
    expect(refusal).toMatchObject({ code: 'SLOT_FULL' });
    expect(new Date((refusal as { data: { nextPossibleAt: string } }).data.nextPossibleAt).getTime()).toBeGreaterThan(
      inMilliseconds(slot.startAt, 0),
    );
    expect((await bought.visitor.api.orderChanges.list(bought.ref)).changes).toEqual([]);
  });

  test('is not the slot that it has, nor one that the store does not have', async () => {
    const bought = await acceptedOrder(world);
    const { hold } = await orderRow(bought);
    const own = `${hold?.date.toISOString().slice(0, 10)}_${hold?.windowId}`;
    expect(await refusalOf(askForTime(bought, own))).toMatchObject({
      code: 'INPUT_INVALID',
      data: { fields: { slotId: 'change_nothing' } },
    });
    for (const slotId of ['nothing', `2020-01-01_${hold?.windowId}`, `9999-99-99_${hold?.windowId}`, '\u0000'])
      expect((await refusalOf(askForTime(bought, slotId))).code, `of "${slotId}"`).toMatch(/^(?:SLOT_GONE|INPUT_MALFORMED)$/);
  });

  test('stays what it is while the store takes no new orders, and is nothing of a store that was suspended', async () => {
    const bought = await acceptedOrder(world);
    const storeId = bought.shop.store.row.id;
    const open = await bought.visitor.api.orderChanges.times(bought.ref);
    await world.db.pool.query(`update store set paused_until = now() + interval '300 years' where id = $1`, [storeId]);
    expect(await bought.visitor.api.orderChanges.times(bought.ref), 'paused').toEqual(open);
    const slot = await otherSlot(bought);
    await world.db.pool.query(`update store set status = 'suspended' where id = $1`, [storeId]);
    expect(await refusalOf(bought.visitor.api.orderChanges.times(bought.ref))).toMatchObject({ code: 'STORE_SUSPENDED' });
    expect(await refusalOf(askForTime(bought, slot.id))).toMatchObject({ code: 'STORE_SUSPENDED' });
    expect((await bought.visitor.api.orderChanges.list(bought.ref)).changes).toEqual([]);
  });

  test('of a delivery has the fee of before, and is nothing where the store delivers no more', async () => {
    const bought = await acceptedOrderIn(world, await openStore(world), { fulfilment: 'delivery' });
    const placed = await orderRow(bought);
    const slot = await otherSlot(bought);
    await answer(bought, (await askForTime(bought, slot.id)).id);
    const moved = await orderRow(bought);
    expect(moved).toMatchObject({ revisedStartAt: new Date(slot.startAt), totalMinor: placed.totalMinor, changedMinor: 0 });

    await world.db.pool.query(`update store set delivery_radius_metres = 1 where id = $1`, [placed.storeId]);
    expect(await bought.visitor.api.orderChanges.times(bought.ref)).toMatchObject({
      earliest: null,
      refusal: { key: 'slot_refused_out_of_range' },
    });
    const back = `${placed.hold?.date.toISOString().slice(0, 10)}_${placed.hold?.windowId}`;
    expect(await refusalOf(askForTime(bought, back)), 'nor the slot of before').toMatchObject({ code: 'SLOT_GONE' });
  });

  test('is nothing of an order that takes no change, and nothing at all to a stranger', async () => {
    const bought = await acceptedOrder(world);
    const slot = await otherSlot(bought);
    const { change } = await askForChange(bought, await inSize(bought, 'One kilo'));
    expect(await refusalOf(askForTime(bought, slot.id))).toMatchObject({ code: 'CHANGE_NOT_ALLOWED', data: { because: 'one_at_a_time' } });
    await answer(bought, change.id, 'decline');
    const stranger = { ...bought, visitor: world.visitor(), ref: { ...bought.ref, secret: 'x'.repeat(40) } };
    expect(await refusalOf(askForTime(stranger, slot.id))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusalOf(stranger.visitor.api.orderChanges.times(stranger.ref))).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('reaches the store once by one command, which is good for nothing else', async () => {
    const bought = await acceptedOrder(world);
    const [slot, another] = [await otherSlot(bought), await otherSlot(bought, 2)];
    const commandId = randomUUID();
    const { id } = await askForTime(bought, slot.id, commandId);
    expect((await askForTime(bought, slot.id, commandId)).id).toBe(id);
    expect(await refusalOf(askForTime(bought, another.id, commandId))).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    await answer(bought, id);
    expect((await askForTime(bought, slot.id, commandId)).id, 'also once it holds').toBe(id);
    const line = { ...bought.ref, position: 0, customization: await inSize(bought, 'One kilo'), expectedDifferenceMinor: 0, commandId };
    expect(await refusalOf(bought.visitor.api.orderChanges.propose(line))).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    const other = await acceptedOrder(world);
    expect(await refusalOf(askForTime(other, (await otherSlot(other)).id, commandId))).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  });
});

test('whoever asks and takes it back over and over is counted by the order, whatever they ask for: its store has a mail for each', async () => {
  const bought = await acceptedOrder(world);
  const { ctx } = bought.visitor;
  const taken: string[] = [];
  const counting = { ...ctx, limits: { ...ctx.limits, take: async (door: string, who: string) => void taken.push(`${door} ${who}`) } };
  const { id } = await orderRow(bought);
  await proposeTime(counting, { ...bought.ref, slotId: (await otherSlot(bought)).id, commandId: randomUUID() });
  const customization = await inSize(bought, 'One kilo');
  const line = { ...bought.ref, position: 0, customization, expectedDifferenceMinor: 0, commandId: randomUUID() };
  await refusalOf(proposeChange(counting, line));
  expect(taken).toEqual([`order_change ${id}`, `order_change ${id}`]);
});

describe('the dates of cancelling', () => {
  test('stay for who moves to a later day, and come nearer for who moves to an earlier one', async () => {
    const bought = await acceptedOrder(world);
    const placed = await tracked(bought);
    const first = await otherSlot(bought, 5);
    await answer(bought, (await askForTime(bought, first.id)).id);
    expect((await tracked(bought)).ladder, 'later').toEqual(placed.ladder);

    const far = await acceptedOrderIn(world, bought.shop, { slotId: (await otherSlot(bought, 6)).id });
    const { ladder: before, promisedStartAt } = await tracked(far);
    const { days } = await far.visitor.api.orderChanges.times(far.ref);
    const slot = days
      .flatMap(({ slots }) => slots)
      .find(({ isOffered, startAt }) => isOffered && Date.parse(startAt) < inMilliseconds(promisedStartAt, -24));
    await answer(far, (await askForTime(far, slot?.id ?? '')).id);
    const earlierMs = Date.parse(promisedStartAt) - Date.parse(slot?.startAt ?? '');
    const moved = await tracked(far);
    const nearer = (until: string | null) => until && new Date(Date.parse(until) - earlierMs).toISOString();
    expect(moved.ladder).toEqual(before.map((step) => ({ ...step, until: nearer(step.until) })));
    // What comes back is what the page says.
    const { version } = await orderRow(far);
    await far.visitor.api.orders.cancel({ ...far.ref, expectedVersion: version });
    await runOperations(world);
    expect((await moneyIn(world, far.ref.number)).refundedMinor).toBe(moved.cancelRefund?.amount);
  });
});

describe('at once', () => {
  test('a slot with room for two is given to two of five orders, and the others stay as they were', async () => {
    const first = await acceptedOrder(world, 'cod', { store: { capacity: { oven: 400, decorator: 9_000, cakes: 2 } } });
    const all = [first];
    for (let more = 0; more < 4; more++) all.push(await acceptedOrderIn(world, first.shop, { paymentMethod: 'cod' }));
    const slot = await otherSlot(first, 8);
    const outcomes = await Promise.allSettled(all.map((bought) => untilAnswered(() => askForTime(bought, slot.id))));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(await refusalOf(Promise.reject(outcome.reason))).toMatchObject({ code: 'SLOT_FULL' });
    const there = (await Promise.all(all.map(roomOf))).filter((room) => room.some((each) => each.includes(slot.date)));
    expect(there).toHaveLength(2);
  });

  test('of a change of time and one of the cake one is asked for', async () => {
    const bought = await acceptedOrder(world);
    const [slot, customization] = [await otherSlot(bought), await inSize(bought, 'One kilo')];
    const outcomes = await Promise.allSettled([
      untilAnswered(() => askForTime(bought, slot.id)),
      untilAnswered(() => askForChange(bought, customization)),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await bought.visitor.api.orderChanges.list(bought.ref)).changes).toHaveLength(1);
  });
});

test('back in the slot that was placed the order stands as it was promised', async () => {
  const bought = await acceptedOrder(world);
  const { hold, startByAt, promisedStartAt } = await orderRow(bought);
  const before = await roomOf(bought);
  await answer(bought, (await askForTime(bought, (await otherSlot(bought, 4)).id)).id);
  const { days } = await bought.visitor.api.orderChanges.times(bought.ref);
  const placed = days.flatMap(({ slots }) => slots).find(({ startAt }) => startAt === promisedStartAt.toISOString());
  await answer(bought, (await askForTime(bought, placed?.id ?? '')).id);
  expect(await orderRow(bought)).toMatchObject({ revisedStartAt: null, revisedEndAt: null, startByAt, hold: { windowId: hold?.windowId } });
  expect(await roomOf(bought)).toEqual(before);
});

test('a change of the cake after one of the time keeps the time, and the kitchen’s clocks are counted from it', async () => {
  const bought = await acceptedOrder(world, 'cod');
  const slot = await otherSlot(bought);
  await answer(bought, (await askForTime(bought, slot.id)).id);
  const { change } = await askForChange(bought, await inSize(bought, 'One kilo'));
  await answer(bought, change.id);
  const row = await orderRow(bought);
  expect(row).toMatchObject({ revisedStartAt: new Date(slot.startAt), leaveByAt: new Date(slot.startAt) });
  expect((await roomOf(bought)).every((room) => room.includes(slot.date))).toBe(true);
});
