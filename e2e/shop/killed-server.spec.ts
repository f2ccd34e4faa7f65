import { request } from '@playwright/test';
import pg from 'pg';
import { prepareOrder } from '../console/ordering.ts';
import { startServer } from '../fixtures/server.ts';
import { copyTemplate } from '../fixtures/template-database.ts';
import { expect, test } from '../fixtures/test.ts';
import { procedures } from './buying.ts';

test(
  'a server killed in the middle of an order leaves nothing half done, and asking again makes one order',
  { tag: '@any-width' },
  async () => {
    const databaseUrl = await copyTemplate(`killed_${test.info().workerIndex}`);
    const database = new pg.Client({ connectionString: databaseUrl });
    await database.connect();
    const count = async (from: string, ...values: string[]) =>
      Number((await database.query<{ count: string }>(`select count(*) from ${from}`, values)).rows[0]?.count);
    const guest = await request.newContext();
    const first = await startServer(databaseUrl);
    const { input } = await prepareOrder(guest, first.url, 'delivery');
    const orders = () => count('"order" where contact_email = $1', input.contact.email);

    // What screens follow is written last: while somebody else holds it, the server stands behind all that makes an order.
    await database.query('begin');
    await database.query('lock table event in exclusive mode');
    const answer = procedures(guest, first.url)
      .checkout.place.mutate(input)
      .then(() => 'placed')
      .catch(() => 'lost');
    await expect.poll(() => count("pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()")).toBeGreaterThan(0);
    await first.kill();
    expect(await answer).toBe('lost');
    await database.query('commit');

    const second = await startServer(databaseUrl, first.dataDir);
    expect(await orders()).toBe(0);
    const { checkout } = procedures(guest, second.url);
    const placed = await checkout.place.mutate(input);
    expect((await checkout.place.mutate(input)).number).toBe(placed.number);
    expect(await orders()).toBe(1);
    const mails = () => count("mail where recipient = $1 and kind = 'order_placed' and sent_at is not null", input.contact.email);
    await expect.poll(mails).toBe(1);
    await second.stop();
    await guest.dispose();
    await database.end();
  },
);
