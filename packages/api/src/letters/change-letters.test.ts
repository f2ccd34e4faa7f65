import { inTx } from '@sweetspot/db';
import { formatMoney } from '@sweetspot/domain/money/money';
import { createDevelopmentMailTransport } from '@sweetspot/integrations/mail';
import { exactSlotWords } from '@sweetspot/messages';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeDeadline } from '../amendments/settle-change.ts';
import {
  acceptedOrder,
  answerChangeOf,
  askForChange,
  askForTime,
  inSize,
  otherSlot,
  payChangeOf,
  type Bought,
} from '../testing/changing.ts';
import { runOperations, tap } from '../testing/paying.ts';
import { createTestWorld, type TestWorld } from '../testing/test-world.ts';
import { drawMailPicture, sendMail } from './send-mail.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const rupees = (amount: number) => formatMoney({ amount, currency: 'INR' }, 'en-IN');

/** The last mail of that kind about the order, as whoever gets it reads it; null where none was queued. */
async function letterOf({ ref }: Bought, kind: string, locale = 'en-IN') {
  const mailing = {
    services: world.services,
    transport: createDevelopmentMailTransport(),
    from: 'SweetSpot <a@b.test>',
    keepsBodies: true,
  };
  const { id: orderId } = await world.db.prisma.order.findUniqueOrThrow({ where: { number: ref.number } });
  const mail = await world.db.prisma.mail.findFirst({ where: { orderId, kind }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] });
  if (mail === null) return null;
  await inTx(world.db, (tx) => tx.mail.update({ where: { id: mail.id }, data: { locale, state: 'queued' } }));
  await sendMail(mailing, mail.id);
  const { subject, text, recipient, data } = await world.db.prisma.mail.findUniqueOrThrow({ where: { id: mail.id } });
  return { id: mail.id, recipient, data, words: `${subject}\n${text}` };
}

/** Half a kilo, and the change to another size. */
async function asked(size: string, paymentMethod: 'test' | 'cod' = 'test') {
  const bought = await acceptedOrder(world, paymentMethod);
  const { change, differenceMinor } = await askForChange(bought, await inSize(bought, size));
  const { totalMinor } = await world.db.prisma.order.findUniqueOrThrow({ where: { number: bought.ref.number } });
  return { bought, change, differenceMinor, totalMinor };
}

test('the store is told what is asked for, what it does to the price and until when to answer', async () => {
  const { bought, differenceMinor, totalMinor } = await asked('One kilo');
  const letter = await letterOf(bought, 'store_change_asked');
  expect(letter?.recipient).toBe(bought.shop.store.row.email);
  expect(letter?.data, 'the row holds no word of it').toEqual({});
  for (const said of ['Half a kilo → One kilo', `${rupees(totalMinor)} → ${rupees(totalMinor + differenceMinor)}`, 'Answer by: '])
    expect(letter?.words).toContain(said);
  expect(letter?.words, 'no secret of the customer’s').not.toContain('secret=');
});

test('the customer is told of an accepted change what to pay and by when, and, paid, what all costs', async () => {
  const { bought, change, differenceMinor, totalMinor } = await asked('One kilo');
  await answerChangeOf(world, bought, change.id);
  const owed = await letterOf(bought, 'change_accepted');
  expect(owed?.words).toContain(`It costs ${rupees(differenceMinor)} more. Pay that by `);
  expect(owed?.words).toContain(`Pay the difference:\nhttp://shop.test/orders/${bought.ref.number}?secret=`);
  expect((await letterOf(bought, 'change_accepted', 'hi-IN'))?.words).toContain(`दाम ${rupees(differenceMinor)} बढ़ेगा।`);
  await payChangeOf(world, bought, change.id);
  const receipt = await letterOf(bought, 'payment_received');
  expect(receipt?.words).toContain(`We received ${rupees(differenceMinor)} for your change.`);
  expect(receipt?.words).toContain(`costs ${rupees(totalMinor + differenceMinor)} in all`);
  expect((await letterOf(bought, 'change_accepted'))?.words, 'sent late, it asks for nothing that is paid').not.toContain('Pay that by');
});

test('what a change makes cheaper is promised back when it is accepted, and confirmed as what it is', async () => {
  const { bought, change } = await asked('One kilo');
  await answerChangeOf(world, bought, change.id);
  await payChangeOf(world, bought, change.id);
  const smaller = await askForChange(bought, await inSize(bought, 'Half a kilo'));
  await answerChangeOf(world, bought, smaller.change.id);
  await runOperations(world);
  const less = rupees(-smaller.differenceMinor);
  expect((await letterOf(bought, 'change_accepted'))?.words).toContain(`It costs ${less} less. That goes back to the way you paid`);
  expect((await letterOf(bought, 'order_refunded'))?.words).toContain('Your change made the order cheaper.');
  await tap(world, bought.shop, bought.ref.number, 'cancel', 'The oven broke');
  await runOperations(world);
  const { totalMinor } = await world.db.prisma.order.findUniqueOrThrow({ where: { number: bought.ref.number } });
  expect((await letterOf(bought, 'order_cancelled'))?.words, 'what went back before is no part of it').toContain(
    `The ${rupees(totalMinor)} you paid go back`,
  );
});

test('in cash the customer is told what is due at the handover', async () => {
  const { bought, change, differenceMinor, totalMinor } = await asked('One kilo', 'cod');
  await answerChangeOf(world, bought, change.id);
  expect((await letterOf(bought, 'change_accepted'))?.words).toContain(`You pay ${rupees(totalMinor + differenceMinor)} in cash`);
});

test('a declined change is told with its reason', async () => {
  const { bought, change } = await asked('One kilo');
  await answerChangeOf(world, bought, change.id, 'decline');
  expect((await letterOf(bought, 'change_declined'))?.words).toContain('The reason: The tin is too small');
  expect((await letterOf(bought, 'change_declined', 'hi-IN'))?.words).toContain('वजह: The tin is too small');
});

test.each([
  ['unanswered', 'did not answer your change in time'],
  ['unpaid', 'The difference was not paid in time'],
  ['called off', null],
] as const)('a change that lapses %s is told once, and of an order that was called off nothing more', async (how, said) => {
  const { bought, change } = await asked('One kilo');
  if (how === 'unpaid') await answerChangeOf(world, bought, change.id);
  if (how === 'called off') await tap(world, bought.shop, bought.ref.number, 'cancel', 'The oven broke');
  const { startByAt } = await world.db.prisma.order.findUniqueOrThrow({ where: { number: bought.ref.number } });
  const minutes = Math.ceil((startByAt.getTime() - world.services.now().getTime()) / 60_000);
  world.pass({ minutes });
  await changeDeadline(world.services, change.id);
  await changeDeadline(world.services, change.id);
  world.pass({ minutes: -minutes });
  expect((await letterOf(bought, 'change_lapsed'))?.words ?? null).toEqual(said === null ? null : expect.stringContaining(said));
});

test('whoever approved a change that could no longer be made is told that nothing was taken', async () => {
  const { bought, change, differenceMinor } = await asked('One kilo');
  await answerChangeOf(world, bought, change.id);
  const { visitor, ref } = bought;
  const { next } = await visitor.api.orderChanges.pay({ ...ref, id: change.id });
  if (next.type !== 'approve') throw new Error('There is nothing to approve.');
  await tap(world, bought.shop, ref.number, 'start_baking');
  await world.testGateway.decide(next.url.split('/').at(-1) ?? '', 'approve');
  await visitor.api.checkout.settle(ref);
  await runOperations(world);
  const letter = await letterOf(bought, 'payment_released');
  expect(letter?.words).toContain(`your change of order ${ref.number} could no longer be made`);
  expect(letter?.words).toContain(`The ${rupees(differenceMinor)} you approved`);
  expect((await letterOf(bought, 'payment_released', 'hi-IN'))?.words).toContain('आपका बदलाव नहीं हो सकता था');
});

test('the picture in a mail is the cake as it stands', async () => {
  const { bought, change } = await asked('One kilo');
  await answerChangeOf(world, bought, change.id);
  const letter = await letterOf(bought, 'change_accepted');
  const before = await drawMailPicture(world.services, letter?.id ?? '', 'cake-0');
  await payChangeOf(world, bought, change.id);
  const after = await drawMailPicture(world.services, letter?.id ?? '', 'cake-0');
  expect(before).not.toBeNull();
  expect(after).not.toEqual(before);
});

test('of another time both are told the old and the new one, and the promise that stands', async () => {
  const bought = await acceptedOrder(world);
  const row = () => world.db.prisma.order.findUniqueOrThrow({ where: { number: bought.ref.number } });
  const said = (startAt: Date, endAt: Date, locale: 'en' | 'hi' = 'en') => exactSlotWords(startAt, endAt, locale, 'Asia/Kolkata');
  const { promisedStartAt, promisedEndAt } = await row();
  const slot = await otherSlot(bought);
  const [start, end] = [new Date(slot.startAt), new Date(slot.endAt)];
  const { id } = await askForTime(bought, slot.id);
  const old = said(promisedStartAt, promisedEndAt);
  const asked = await letterOf(bought, 'store_change_asked');
  expect(asked?.words).toContain(`${old} → ${said(start, end)}`);
  expect(asked?.words).toContain('Answer by: ');
  await answerChangeOf(world, bought, id, 'decline');
  expect((await letterOf(bought, 'change_declined'))?.words).toContain(`${old} → ${said(start, end)}`);
  const again = await askForTime(bought, slot.id);
  await answerChangeOf(world, bought, again.id);
  const accepted = await letterOf(bought, 'change_accepted');
  for (const words of [`${old} → ${said(start, end)}`, 'The price stays the same.', `: ${said(start, end)}`])
    expect(accepted?.words).toContain(words);
  expect((await letterOf(bought, 'change_accepted', 'hi-IN'))?.words).toContain(said(start, end, 'hi'));
});
