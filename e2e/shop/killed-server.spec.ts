import { request } from '@playwright/test';
import pg from 'pg';
import { prepareOrder } from '../console/ordering.ts';
import { startServer } from '../fixtures/server.ts';
import { copyTemplate } from '../fixtures/template-database.ts';
import { expect, test } from '../fixtures/test.ts';
import { procedures } from './buying.ts';

test(
  'a server killed in the middle of an order leaves nothing half done, asking again makes one order, and one that is told to stop answers the order under way and ends in time',
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
    const placeHeldUp = async (url: string, asked: typeof input) => {
      await database.query('begin');
      await database.query('lock table event in exclusive mode');
      const answered = procedures(guest, url)
        .checkout.place.mutate(asked)
        .then(() => 'placed')
        .catch(() => 'lost');
      const waiting = async () => {
        // Inside a transaction PostgreSQL goes on telling of the connections that there were when it was first asked.
        await database.query('select pg_stat_clear_snapshot()');
        return count("pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()");
      };
      await expect.poll(waiting).toBeGreaterThan(0);
      // In an object: as a promise it would be waited for here.
      return { answered };
    };
    const { answered: answer } = await placeHeldUp(first.url, input);
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

    const { input: another } = await prepareOrder(guest, second.url, 'delivery');
    const { answered } = await placeHeldUp(second.url, another);
    const ended = second.stop();
    const isOpen = () =>
      fetch(`${second.url}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      );
    await expect.poll(isOpen).toBe(false);
    await database.query('commit');
    expect(await answered).toBe('placed');
    // Whatever had to be cut off after nine and a half seconds ends with another.
    expect(await ended).toBe(0);
    await guest.dispose();
    await database.end();
  },
);
