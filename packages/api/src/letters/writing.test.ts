import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { openKitchen } from '../testing/kitchen.ts';
import { createTestWorld } from '../testing/test-world.ts';
import { beginWriting } from './writing.ts';

test('what one move tells several is read once, and what was queued by another for itself', async () => {
  await using world = await createTestWorld();
  const { order } = await openKitchen(world, { status: 'placed', method: 'test' });
  const mail = { subjectId: randomUUID(), recipient: 'asha@example.test', orderId: order.id, data: {} };
  const ask = (queuedBy: string) => beginWriting(world.services, { ...mail, queuedBy }, 'en').order();
  const [buyers, stores, later] = await Promise.all([ask('1'), ask('1'), ask('2')]);
  expect(stores.row).toBe(buyers.row);
  expect(later.row).not.toBe(buyers.row);
  expect((await ask('1')).row, 'and nothing is kept').not.toBe(buyers.row);
});
