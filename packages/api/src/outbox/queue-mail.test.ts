import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { queuedJobs } from '../testing/kitchen.ts';
import { orderByWallet } from '../testing/paying.ts';
import { openStore } from '../testing/shopping.ts';
import { createTestWorld, type TestWorld } from '../testing/test-world.ts';
import { inTx } from '../transaction.ts';
import { queueMail, queueMailsOfOrder, type QueuedMail } from './queue-mail.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const aMail = (): QueuedMail => {
  const id = randomUUID();
  return { kind: 'store_approved', subjectId: id, recipient: `${id}@example.test`, locale: 'hi-IN', data: { storeId: id } };
};
const rowsAbout = (subjectId: string) => world.db.prisma.mail.findMany({ where: { subjectId }, orderBy: { recipient: 'asc' } });
const jobsFor = async (ids: readonly string[]) =>
  (await queuedJobs(world.db, 'mail.send')).filter(({ data }) => ids.includes(String(data['mailId'])));

describe('a mail', () => {
  it('is a row that says all that its writer needs, under an id of its own, and one job', async () => {
    const mail = aMail();
    await inTx(world.services, (t) => queueMail(t, mail));
    const rows = await rowsAbout(mail.subjectId);
    const id = rows[0]?.id ?? '';
    expect(rows).toMatchObject([{ ...mail, state: 'queued', orderId: null, messageId: `store-approved.${id}` }]);
    expect(await jobsFor([id])).toHaveLength(1);
  });

  it('that was asked for before makes no second row and no second job', async () => {
    const mail = aMail();
    await inTx(world.services, (t) => queueMail(t, mail));
    await inTx(world.services, (t) => queueMail(t, { ...mail, locale: 'en-IN' }));
    const rows = await rowsAbout(mail.subjectId);
    expect(rows).toMatchObject([{ locale: 'hi-IN' }]);
    expect(await jobsFor(rows.map(({ id }) => id))).toHaveLength(1);
  });

  it('about the same to somebody else is another one', async () => {
    const mail = aMail();
    await inTx(world.services, (t) => queueMail(t, mail));
    await inTx(world.services, (t) => queueMail(t, { ...mail, recipient: `other-${mail.recipient}` }));
    expect(await rowsAbout(mail.subjectId)).toHaveLength(2);
  });

  it('leaves neither row nor job when the change it belongs to fails', async () => {
    const [mail, jobs] = [aMail(), await queuedJobs(world.db, 'mail.send')];
    const change = inTx(world.services, async (t) => {
      await queueMail(t, mail);
      throw new Error('the change failed');
    });
    await expect(change).rejects.toThrow('the change failed');
    expect(await rowsAbout(mail.subjectId)).toEqual([]);
    expect(await queuedJobs(world.db, 'mail.send')).toEqual(jobs);
  });
});

describe('mails of an order', () => {
  async function ordered() {
    const shop = await openStore(world);
    const { number } = await orderByWallet(world, world.visitor(), shop);
    const order = await world.db.prisma.order.findUniqueOrThrow({ where: { number }, select: { id: true, contactEmail: true } });
    const subjectId = randomUUID();
    const queue = () =>
      inTx(world.services, (t) =>
        queueMailsOfOrder(t, order.id, [
          { kind: 'order_accepted', subjectId, data: {}, to: 'contact' },
          { kind: 'order_accepted', subjectId, data: {}, to: 'store' },
        ]),
      );
    return { shop, order, subjectId, queue };
  }

  it('go to whoever ordered in the language that the order names, and to the store in its own', async () => {
    const { shop, order, subjectId, queue } = await ordered();
    await world.db.pool.query(`update "order" set locale = 'hi-IN' where id = $1`, [order.id]);
    await queue();
    const rows = await rowsAbout(subjectId);
    expect(new Map(rows.map(({ recipient, locale }) => [recipient, locale]))).toEqual(
      new Map([
        [order.contactEmail, 'hi-IN'],
        [shop.store.row.email, world.services.market.locales.en],
      ]),
    );
    expect(new Set(rows.map(({ orderId }) => orderId))).toEqual(new Set([order.id]));
    expect(await jobsFor(rows.map(({ id }) => id))).toHaveLength(2);
  });

  it('go to the store alone once whoever ordered was forgotten', async () => {
    const { shop, order, subjectId, queue } = await ordered();
    await world.db.pool.query('update "order" set forgotten_at = now() where id = $1', [order.id]);
    await queue();
    expect((await rowsAbout(subjectId)).map(({ recipient }) => recipient)).toEqual([shop.store.row.email]);
  });
});
