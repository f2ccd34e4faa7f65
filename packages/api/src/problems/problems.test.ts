import { buildUser } from '@sweetspot/db/testing';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uploadPhoto } from '../carts/upload-photo.ts';
import { LETTER_DATA } from '../letters/letter-data.ts';
import { beginWriting } from '../letters/writing.ts';
import { giftPath } from '../orders/order-links.ts';
import { handOver, moneyIn, paidOrder, runOperations, tap } from '../testing/paying.ts';
import { openOrders } from '../orders/open-orders.ts';
import { openStore, secretIn } from '../testing/shopping.ts';
import { createTestWorld, refusalOf, untilAnswered, type Person, type TestWorld } from '../testing/test-world.ts';
import { sweepPhotos } from '../uploads/sweep-photos.ts';
import { decideProblem } from './answer-problem.ts';
import { problemDeadline } from './problem-deadline.ts';

let world: TestWorld;
let office: Person;
let secondOffice: Person;
beforeAll(async () => {
  world = await createTestWorld();
  const [first, second] = [buildUser(world.fixture, { role: 'admin' }), buildUser(world.fixture, { role: 'admin' })];
  await world.fixture.save(world.db);
  office = world.admin(first);
  secondOffice = world.admin(second);
});
afterAll(() => world[Symbol.asyncDispose]());

const PICTURE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64');
const HOUR_MS = 3_600_000;
const SORRY = 'We are sorry: it was our mistake.';

/** A paid order that was handed over, its buyer by the link, and its store. */
async function bought({ isHandedOver = true } = {}) {
  const shop = await openStore(world);
  const visitor = world.visitor();
  const { number, secret } = await paidOrder(world, visitor, shop);
  await tap(world, shop, number, 'accept');
  await runOperations(world);
  if (isHandedOver) await handOver(world, shop, number);
  const order = await world.db.prisma.order.findUniqueOrThrow({ where: { number } });
  const ref = { number, secret };
  const storeId = shop.store.row.id;
  const { api } = visitor;
  const report = (more: Partial<Parameters<typeof api.problems.report>[0]> = {}) =>
    api.problems.report({ ...ref, kind: 'damaged', wish: 'part', text: 'The box was crushed.', commandId: randomUUID(), ...more });
  const baker = world.baker(shop.store).api.storeProblems;
  type Remedy = Parameters<typeof baker.answer>[0]['remedy'];
  const answer = (problemId: string, remedy: Remedy, commandId: string = randomUUID()) =>
    baker.answer({ storeId, problemId, remedy, text: SORRY, commandId });
  const newest = async () => {
    const [problem] = (await api.problems.ofOrder(ref)).problems;
    if (problem === undefined) throw new Error('Nothing was reported.');
    return problem;
  };
  const reported = async (more: Parameters<typeof report>[0] = {}) => (await report(more)).problems[0]?.id ?? '';
  const answered = async (remedy: Remedy) => {
    const id = await reported();
    await answer(id, remedy);
    return id;
  };
  const withAdmin = async () => {
    const id = await answered({ kind: 'none' });
    await api.problems.askAdmin({ ...ref, problemId: id, commandId: randomUUID() });
    return id;
  };
  return { shop, visitor, api, order, ref, storeId, baker, report, reported, answer, answered, withAdmin, newest };
}

const decide = (problemId: string, remedy: { kind: 'whole' } | { kind: 'none' } | { kind: 'amount'; amountMinor: number }) =>
  office.api.adminProblems.decide({ problemId, remedy, text: 'The photo shows it.', commandId: randomUUID() });
const mailsOf = async (orderId: string) =>
  (await world.db.prisma.mail.findMany({ where: { orderId, kind: { contains: 'problem' } } })).map(({ kind }) => kind).toSorted();
const requestsOf = (orderId: string) => world.db.prisma.refundRequest.findMany({ where: { orderId } });
const pass = (problemId: string, hours: number) => {
  const at = new Date(world.services.now().getTime() + hours * HOUR_MS);
  return problemDeadline({ ...world.services, now: () => at }, problemId);
};
/** What an admin does where a store asked for a refund. */
const approve = async (orderId: string) => {
  const [request] = await requestsOf(orderId);
  await office.api.admin.decideRefund({ id: request?.id ?? '', decision: 'approve' });
  await runOperations(world);
};

describe('a problem', () => {
  it('is reported with pictures by whoever holds the order’s link, read by its store, and told it by mail once', async () => {
    const { report, visitor, order, baker, storeId, ref } = await bought();
    const photo = await uploadPhoto(visitor.ctx, async () => PICTURE);
    const commandId = randomUUID();
    const send = () => report({ photoIds: [photo.id], commandId });
    const own = await send();
    expect(own).toMatchObject({ isOpen: false, because: 'open', problems: [{ state: 'reported', allowed: [] }] });
    expect((await send()).problems).toHaveLength(1);
    const { items } = await baker.list({ storeId });
    expect(items).toMatchObject([
      {
        orderNumber: ref.number,
        photos: [{ id: photo.id }],
        messages: [{ by: 'customer', text: 'The box was crushed.' }],
        allowed: ['answer'],
      },
    ]);
    expect(await mailsOf(order.id)).toEqual(['store_problem_reported']);
    await sweepPhotos({ ...world.services, now: () => new Date(world.services.now().getTime() + 30 * 24 * HOUR_MS) });
    expect(await world.db.prisma.photo.count({ where: { id: photo.id, orderId: order.id } })).toBe(1);
  });

  it('is offered no money that its store asked to give back already', async () => {
    const { shop, ref, storeId, reported, answer, newest } = await bought();
    const { capturedMinor } = await moneyIn(world, ref.number);
    await world.baker(shop.store).api.storeOrders.askRefund({
      storeId,
      number: ref.number,
      ask: { kind: 'amount', amountMinor: 1_000 },
      reason: SORRY,
      expectedRefundableMinor: capturedMinor,
      commandId: randomUUID(),
    });
    const id = await reported();
    expect((await newest()).refundable.amount).toBe(capturedMinor - 1_000);
    expect(await refusalOf(answer(id, { kind: 'amount', amountMinor: capturedMinor - 999 }))).toMatchObject({
      code: 'REFUND_TOO_LARGE',
      data: { refundableMinor: capturedMinor - 1_000 },
    });
  });

  it('is one at a time, however many report at once', async () => {
    const { report, order } = await bought();
    const sent = await Promise.allSettled([1, 2, 3].map(() => untilAnswered(() => report())));
    expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await world.db.prisma.orderProblem.count({ where: { orderId: order.id } })).toBe(1);
    expect(await refusalOf(report())).toMatchObject({ code: 'PROBLEM_NOT_OPEN', data: { because: 'open' } });
  });

  it('is reported of no order before its time is over, nor long after it came', async () => {
    const early = await bought({ isHandedOver: false });
    expect(await refusalOf(early.report())).toMatchObject({ code: 'PROBLEM_NOT_OPEN', data: { because: 'not_yet' } });
    const late = await bought();
    const longAgo = new Date(world.services.now().getTime() - 7 * 24 * HOUR_MS);
    await world.db.pool.query('update "order" set closed_at = $2 where id = $1', [late.order.id, longAgo]);
    expect(await refusalOf(late.report())).toMatchObject({ code: 'PROBLEM_NOT_OPEN', data: { because: 'too_late' } });
    expect(await late.api.problems.ofOrder(late.ref)).toMatchObject({ isOpen: false, because: 'too_late' });
  });

  it('takes no picture of anybody else’s', async () => {
    const { report, order } = await bought();
    const photo = await uploadPhoto(world.visitor().ctx, async () => PICTURE);
    for (const id of [photo.id, randomUUID()])
      expect(await refusalOf(report({ photoIds: [id] }))).toMatchObject({ code: 'PHOTO_NOT_FOUND' });
    expect(await world.db.prisma.orderProblem.count({ where: { orderId: order.id } })).toBe(0);
  });

  it('exists for nobody but its customer, its store and the admins, and least of all for the recipient', async () => {
    const [mine, other] = [await bought(), await bought()];
    const problemId = await mine.answered({ kind: 'none' });
    await world.db.pool.query(`update "order" set recipient_name = 'Aarohi' where id = $1`, [mine.order.id]);
    const gift = giftPath(world.services, { ...mine.order, recipientName: 'Aarohi' });
    const strangers = [null, other.ref.secret, gift === null ? '' : secretIn(gift)];
    for (const secret of strangers) {
      const ref = { number: mine.ref.number, secret };
      const { problems } = world.visitor().api;
      const word = { kind: 'late', wish: 'tell', text: 'It came an hour late.', commandId: randomUUID() } as const;
      for (const call of [
        problems.ofOrder(ref),
        problems.report({ ...ref, ...word }),
        problems.accept({ ...ref, problemId }),
        problems.askAdmin({ ...ref, problemId, commandId: randomUUID() }),
      ])
        expect(await refusalOf(call)).toMatchObject({ code: 'NOT_FOUND' });
    }
    expect(await refusalOf(other.api.problems.accept({ ...other.ref, problemId }))).toMatchObject({ code: 'PROBLEM_NOT_FOUND' });
    expect(await refusalOf(other.answer(problemId, { kind: 'none' }))).toMatchObject({ code: 'NOT_FOUND' });
    expect((await other.baker.list({ storeId: other.storeId, list: 'all' })).items).toEqual([]);
    const staff = world.baker(mine.shop.store, 'staff').api.storeProblems;
    expect((await staff.list({ storeId: mine.storeId, list: 'all' })).items).toHaveLength(1);
    const word = { storeId: mine.storeId, problemId, remedy: { kind: 'none' as const }, text: SORRY, commandId: randomUUID() };
    expect(await refusalOf(staff.answer(word))).toMatchObject({ code: 'FORBIDDEN' });
    await other.reported();
    expect(await other.baker.waiting({ storeId: other.storeId })).toEqual({ count: 1 });
    expect(await staff.waiting({ storeId: mine.storeId }), 'neither what was answered nor another store’s').toEqual({ count: 0 });
  });
});

describe('the store’s answer', () => {
  it('is given once; what it offers, once accepted, goes the way of a refund that a store asks for, and once', async () => {
    const { reported, answer, api, ref, newest, order } = await bought();
    const problemId = await reported();
    const commandId = randomUUID();
    const offer = { kind: 'amount' as const, amountMinor: 10_000 };
    await answer(problemId, offer, commandId);
    await answer(problemId, offer, commandId);
    expect(await refusalOf(answer(problemId, { kind: 'none' }))).toMatchObject({ code: 'PROBLEM_MOVED_ON', data: { state: 'answered' } });
    expect(await newest()).toMatchObject({ state: 'answered', remedy: { amount: { amount: 10_000 } }, allowed: ['accept', 'ask_admin'] });
    expect(await requestsOf(order.id), 'nothing is asked for before it is accepted').toEqual([]);
    await Promise.all([1, 2, 3].map(() => untilAnswered(() => api.problems.accept({ ...ref, problemId }))));
    expect(await requestsOf(order.id)).toMatchObject([{ askedBy: 'store', amountMinor: 10_000, state: 'asked', reason: SORRY }]);
    expect(await newest()).toMatchObject({ state: 'settled', refund: { state: 'asked' }, allowed: [] });
    await approve(order.id);
    expect((await moneyIn(world, ref.number)).refundedMinor).toBe(10_000);
    expect(await newest()).toMatchObject({ state: 'settled', refund: { state: 'approved' } });
    expect(await mailsOf(order.id)).toEqual(['problem_answered', 'store_problem_reported']);
    const audited = await world.db.prisma.auditEntry.findMany({ where: { subjectId: order.id }, orderBy: { createdAt: 'asc' } });
    expect(audited.map(({ action }) => action)).toEqual(['problem.answer', 'refund.ask', 'problem.accept', 'refund.approve']);
  });

  it('offers no more than can be given back', async () => {
    const { reported, answer, newest } = await bought();
    const problemId = await reported();
    const { amount } = (await newest()).refundable;
    const tooMuch = answer(problemId, { kind: 'amount', amountMinor: amount + 1 });
    expect(await refusalOf(tooMuch)).toMatchObject({ code: 'REFUND_TOO_LARGE', data: { refundableMinor: amount } });
    expect((await newest()).state).toBe('reported');
  });

  it('that offers all that is left tells the same sum by mail and on the page, also while a part is on its way back', async () => {
    const { answered, ref, order, newest } = await bought();
    const { refundable } = (await office.api.admin.order({ number: ref.number })).refunds;
    const part = {
      ask: { kind: 'amount' as const, amountMinor: 10_000 },
      reason: 'By telephone',
      expectedRefundableMinor: refundable.amount,
    };
    await office.api.admin.requestRefund({ number: ref.number, ...part, commandId: randomUUID() });
    await answered({ kind: 'whole' });
    const mail = await world.db.prisma.mail.findFirstOrThrow({ where: { orderId: order.id, kind: 'problem_answered' } });
    const letter = await LETTER_DATA.problem_answered(beginWriting(world.services, { ...mail, queuedBy: '1' }, 'en'));
    expect(letter?.offer?.amount).toBe(refundable.amount - 10_000);
    expect((await newest()).remedy?.amount?.amount).toBe(letter?.offer?.amount);
  });

  it('that offers money which went back otherwise meanwhile settles it, and gives nothing twice', async () => {
    const { answered, api, ref, order, newest } = await bought();
    const problemId = await answered({ kind: 'whole' });
    const { refundable } = (await office.api.admin.order({ number: ref.number })).refunds;
    const whole = { ask: { kind: 'whole' as const }, reason: 'By telephone', expectedRefundableMinor: refundable.amount };
    await office.api.admin.requestRefund({ number: ref.number, ...whole, commandId: randomUUID() });
    await api.problems.accept({ ...ref, problemId });
    expect(await newest()).toMatchObject({ state: 'settled', refund: null });
    expect(await requestsOf(order.id)).toHaveLength(1);
  });

  it('left alone ends it, and what was not answered at all is the admins’, each told once', async () => {
    const [left, silent] = [await bought(), await bought()];
    const [leftId, silentId] = [await left.answered({ kind: 'none' }), await silent.reported()];
    await pass(leftId, 7 * 24 - 1);
    expect((await left.newest()).state).toBe('answered');
    await pass(leftId, 7 * 24);
    expect(await left.newest()).toMatchObject({ state: 'lapsed', allowed: [] });
    await pass(silentId, 23);
    expect((await silent.newest()).state).toBe('reported');
    for (const _ of [1, 2]) await pass(silentId, 24);
    expect((await silent.newest()).state).toBe('with_admin');
    expect((await mailsOf(silent.order.id)).filter((kind) => kind === 'problem_passed_on')).toHaveLength(1);
    expect(await refusalOf(silent.answer(silentId, { kind: 'none' }))).toMatchObject({ data: { state: 'with_admin' } });
    // What was left alone may be reported anew while its days last.
    expect((await left.report()).problems.map(({ state }) => state)).toEqual(['reported', 'lapsed']);
  });

  it('and the deadline at the same moment come to one of the two, whole', async () => {
    for (const _ of [1, 2, 3]) {
      const { reported, answer, newest, order } = await bought();
      const problemId = await reported();
      const [said] = await Promise.allSettled([untilAnswered(() => answer(problemId, { kind: 'none' })), pass(problemId, 24)]);
      const { state, messages } = await newest();
      const isAnswered = said.status === 'fulfilled';
      expect(state).toBe(isAnswered ? 'answered' : 'with_admin');
      expect(messages).toHaveLength(isAnswered ? 2 : 1);
      expect((await mailsOf(order.id)).includes('problem_answered')).toBe(isAnswered);
    }
  });
});

describe('an admin', () => {
  const waiting = async () => {
    const { problems } = await office.api.admin.dashboard({ from: '2026-11-30', to: '2026-12-01' });
    return problems.find(({ kind }) => kind === 'problem_waiting')?.count ?? 0;
  };

  it('is asked by the customer, decides once with money and words, and that is final', async () => {
    const { withAdmin, newest, ref, order, report, api } = await bought();
    const before = await waiting();
    const problemId = await withAdmin();
    expect(await waiting()).toBe(before + 1);
    const { items } = await office.api.adminProblems.list({ limit: 100 });
    expect(items.find(({ id }) => id === problemId)).toMatchObject({ orderNumber: ref.number, allowed: ['decide'] });
    const command = { problemId, remedy: { kind: 'whole' as const }, text: 'The photo shows it.', commandId: randomUUID() };
    await Promise.all([1, 2].map(() => untilAnswered(() => office.api.adminProblems.decide(command))));
    await runOperations(world);
    const { capturedMinor, refundedMinor } = await moneyIn(world, ref.number);
    expect(refundedMinor).toBe(capturedMinor);
    expect(await newest()).toMatchObject({ state: 'decided', refund: { state: 'approved' }, allowed: [] });
    expect(await refusalOf(decide(problemId, { kind: 'none' }))).toMatchObject({ code: 'PROBLEM_MOVED_ON' });
    expect(await refusalOf(api.problems.accept({ ...ref, problemId }))).toMatchObject({ code: 'PROBLEM_MOVED_ON' });
    expect(await refusalOf(report())).toMatchObject({ data: { because: 'decided' } });
    expect(await waiting()).toBe(before);
    expect(await mailsOf(order.id)).toContain('problem_decided');
    expect(await world.db.prisma.auditEntry.count({ where: { subjectId: order.id, action: 'problem.decide' } })).toBe(1);
  });

  it('has it again where the money that settled it was not given, or is not wanted by its store any more', async () => {
    const [declined, withdrawn] = [await bought(), await bought()];
    for (const each of [declined, withdrawn]) {
      const problemId = await each.answered({ kind: 'whole' });
      await each.api.problems.accept({ ...each.ref, problemId });
    }
    const [first] = await requestsOf(declined.order.id);
    await secondOffice.api.admin.decideRefund({ id: first?.id ?? '', decision: 'decline', reason: 'Not so much.' });
    expect(await declined.newest()).toMatchObject({ state: 'with_admin', refund: null, remedy: { kind: 'whole', by: 'store' } });
    const [second] = await requestsOf(withdrawn.order.id);
    await world.baker(withdrawn.shop.store).api.storeOrders.withdrawRefund({ storeId: withdrawn.storeId, id: second?.id ?? '' });
    expect(await withdrawn.newest()).toMatchObject({ state: 'with_admin' });
    await decide((await declined.newest()).id, { kind: 'amount', amountMinor: 5_000 });
    expect(await declined.newest()).toMatchObject({ state: 'decided', remedy: { kind: 'amount', by: 'admin' } });
    await runOperations(world);
    expect((await moneyIn(world, declined.ref.number)).refundedMinor).toBe(5_000);
  });

  it('has it not again while another of the order is open, and the refund is declined all the same', async () => {
    const { answered, api, ref, order, report, newest } = await bought();
    const problemId = await answered({ kind: 'whole' });
    await api.problems.accept({ ...ref, problemId });
    await report();
    const [request] = await requestsOf(order.id);
    await secondOffice.api.admin.decideRefund({ id: request?.id ?? '', decision: 'decline', reason: 'Not so much.' });
    expect(await requestsOf(order.id)).toMatchObject([{ state: 'declined' }]);
    expect((await newest()).state).toBe('reported');
    expect((await api.problems.ofOrder(ref)).problems).toMatchObject([{ state: 'reported' }, { id: problemId, state: 'settled' }]);
    // Whoever accepted it is told that it does not come.
    expect(await mailsOf(order.id)).toContain('problem_refund_refused');
  });

  it('gives back no more alone than an admin may: above that another has to agree', async () => {
    const { withAdmin, newest, ref, order } = await bought();
    const problemId = await withAdmin();
    const limited = { ...office.ctx, refundLimitMinor: 4_999 };
    const decision = { problemId, remedy: { kind: 'amount' as const, amountMinor: 5_000 }, text: 'The photo shows it.' };
    await decideProblem(
      { ...limited, viewer: limited.viewer ?? expect.fail('Nobody is signed in.') },
      { ...decision, commandId: randomUUID() },
    );
    await runOperations(world);
    expect((await moneyIn(world, ref.number)).refundedMinor).toBe(0);
    expect(await newest()).toMatchObject({ state: 'decided', refund: { state: 'asked', amount: { amount: 5_000 } } });
    const [request] = await requestsOf(order.id);
    await secondOffice.api.admin.decideRefund({ id: request?.id ?? '', decision: 'approve' });
    await runOperations(world);
    expect((await moneyIn(world, ref.number)).refundedMinor).toBe(5_000);
  });
});

it('an order whose problem is open is paid out to nobody, and its account waits to be deleted', async () => {
  const { answered, order, api, ref, storeId } = await bought();
  const problemId = await answered({ kind: 'none' });
  const user = buildUser(world.fixture);
  await world.fixture.save(world.db);
  await world.db.pool.query(`update "order" set user_id = $2, closed_at = closed_at - interval '6 days' where id = $1`, [
    order.id,
    user.id,
  ]);
  const isPaidOut = async () => (await office.api.adminMoney.payoutPreview()).stores.some((store) => store.storeId === storeId);
  expect(await isPaidOut()).toBe(false);
  expect(await openOrders(world.db.prisma, user.id, world.services.now())).toEqual([order.number]);
  await api.problems.accept({ ...ref, problemId });
  expect(await isPaidOut()).toBe(true);
  expect(await openOrders(world.db.prisma, user.id, world.services.now())).toEqual([]);
});

it('an order whose offer was accepted is paid out once the money that waits for a yes has gone, or will not go', async () => {
  const [given, declined] = [await bought(), await bought()];
  const isPaidOut = async ({ storeId }: typeof given) =>
    (await office.api.adminMoney.payoutPreview()).stores.some((store) => store.storeId === storeId);
  for (const each of [given, declined]) {
    await world.db.pool.query(`update "order" set closed_at = closed_at - interval '6 days' where id = $1`, [each.order.id]);
    const problemId = await each.answered({ kind: 'amount', amountMinor: 5_000 });
    await each.api.problems.accept({ ...each.ref, problemId });
    expect(await isPaidOut(each)).toBe(false);
  }
  await approve(given.order.id);
  expect(await isPaidOut(given)).toBe(true);
  const [request] = await requestsOf(declined.order.id);
  await secondOffice.api.admin.decideRefund({ id: request?.id ?? '', decision: 'decline', reason: 'Not so much.' });
  await decide((await declined.newest()).id, { kind: 'none' });
  expect(await isPaidOut(declined)).toBe(true);
});
