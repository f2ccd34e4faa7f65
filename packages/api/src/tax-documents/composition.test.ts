import { buildUser } from '@sweetspot/db/testing';
import { taxDocumentSchema } from '@sweetspot/domain/tax/inputs';
import { taxOf } from '@sweetspot/domain/tax/tax-document';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runOperations, soldOrder } from '../testing/paying.ts';
import { openStore } from '../testing/shopping.ts';
import { createTestWorld, type TestWorld } from '../testing/test-world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const GSTIN = '27AAPFU0939F1ZV';

test('a store under the composition scheme issues a bill without tax that bears its GSTIN and says why, and so do its credit notes', async () => {
  const shop = await openStore(world, { store: { gstStanding: 'composition', gstin: GSTIN } });
  const user = buildUser(world.fixture);
  await world.fixture.save(world.db);
  const { admin } = world.admin(user).api;
  const number = await soldOrder(world, shop);
  const { refunds } = await admin.order({ number });
  const expectedRefundableMinor = refunds.refundable.amount;
  const ask = { kind: 'amount' as const, amountMinor: 5_000 };
  await admin.requestRefund({ number, ask, reason: 'The letters were smudged', expectedRefundableMinor, commandId: randomUUID() });
  await runOperations(world);

  const order = await world.db.prisma.order.findUniqueOrThrow({
    where: { number },
    select: { taxMinor: true, totalMinor: true, taxDocuments: { orderBy: { issuedAt: 'asc' }, select: { content: true } } },
  });
  expect(order.taxMinor).toBe(0);
  const papers = order.taxDocuments.map(({ content }) => taxDocumentSchema.parse(content));
  const says = { isComposition: true, seller: { gstin: GSTIN }, placeOfSupply: null };
  expect(papers).toMatchObject([
    { ...says, kind: 'bill_of_supply', totalMinor: order.totalMinor },
    { ...says, kind: 'credit_note', totalMinor: 5_000 },
  ]);
  expect(papers.flatMap(({ lines }) => lines).every((line) => taxOf(line) === 0)).toBe(true);
});
