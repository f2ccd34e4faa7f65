import { buildUser } from '@sweetspot/db/testing';
import { createDevelopmentMailTransport, type MailKind } from '@sweetspot/integrations/mail';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { issueDueDocuments, openTaxDocument } from '../tax-documents/index.ts';
import { runOperations, soldOrder } from '../testing/paying.ts';
import { openStore } from '../testing/shopping.ts';
import { createTestWorld, type TestWorld } from '../testing/test-world.ts';
import { sendMail } from './send-mail.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

/** The mail about an order, sent; and the paper that its link opens. */
async function mailOf(number: string, kind: MailKind) {
  const { prisma } = world.db;
  const { id } = await prisma.mail.findFirstOrThrow({ where: { kind, orderId: await idOf(number) }, select: { id: true } });
  const transport = createDevelopmentMailTransport();
  await sendMail({ services: world.services, transport, from: 'SweetSpot <a@b.test>', keepsBodies: true }, id);
  const { subject, text } = await prisma.mail.findUniqueOrThrow({ where: { id }, select: { subject: true, text: true } });
  const [, paperId = '', seal = ''] = /\/papers\/([\w-]+)\/([\w-]+)\?lang=en/.exec(text ?? '') ?? [];
  return { subject, text, paper: paperId === '' ? null : await openTaxDocument(world.services, { id: paperId, seal }) };
}

const idOf = async (number: string) => (await world.db.prisma.order.findUniqueOrThrow({ where: { number }, select: { id: true } })).id;
const mailsOf = async (number: string, kind: MailKind) => world.db.prisma.mail.count({ where: { orderId: await idOf(number), kind } });

test('the mail that tells of the handing over carries the invoice, and there is no second one', async () => {
  const number = await soldOrder(world, await openStore(world));
  const { subject, paper, text } = await mailOf(number, 'order_delivered');
  expect(subject).toBe(`Order ${number} was collected`);
  expect(paper).toMatchObject({ kind: 'tax_invoice', orderNumber: number });
  expect(text).toContain(`Tax invoice ${paper?.number}`);
  expect(await mailsOf(number, 'tax_document_issued')).toBe(0);
});

test('a document that waited for the store’s answer comes by a mail of its own, once', async () => {
  const shop = await openStore(world, { store: { gstStanding: 'unanswered' } });
  const storeId = shop.store.row.id;
  const number = await soldOrder(world, shop);
  expect((await mailOf(number, 'order_delivered')).paper).toBeNull();
  await world.baker(shop.store).api.storeTax.answer({ storeId, answer: { standing: 'unregistered' } });
  await issueDueDocuments(world.services, storeId);
  await issueDueDocuments(world.services, storeId);
  expect(await mailsOf(number, 'tax_document_issued')).toBe(1);
  const { subject, paper } = await mailOf(number, 'tax_document_issued');
  expect(subject).toBe(`Bill of supply for order ${number}`);
  expect(paper).toMatchObject({ kind: 'bill_of_supply', orderNumber: number });
});

test('the mail about a refund carries its own credit note', async () => {
  const user = buildUser(world.fixture);
  await world.fixture.save(world.db);
  const { admin } = world.admin(user).api;
  const number = await soldOrder(world, await openStore(world));
  for (const amountMinor of [4_000, 3_000]) {
    const { refunds } = await admin.order({ number });
    const asked = { reason: 'The letters were smudged', expectedRefundableMinor: refunds.refundable.amount, commandId: randomUUID() };
    await admin.requestRefund({ number, ask: { kind: 'amount', amountMinor }, ...asked });
    await runOperations(world);
    const { paper } = await mailOf(number, 'order_refunded');
    expect(paper).toMatchObject({ kind: 'credit_note', totalMinor: amountMinor });
    await world.db.pool.query('delete from mail where kind = $1', ['order_refunded']);
  }
});
