import { request } from '@playwright/test';
import pg from 'pg';
import { prepareOrder } from '../console/ordering.ts';
import { startServer, type ProductionServer } from '../fixtures/server.ts';
import { copyTemplate } from '../fixtures/template-database.ts';
import { expect, test } from '../fixtures/test.ts';
import { procedures } from './buying.ts';

test(
  'a server killed before an order is written leaves nothing of it, one killed while it is written all of it or nothing, asking again makes one order, and one told to stop answers the order under way and ends in time',
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

    // The cart is locked first, and what screens follow is written last, in the one trip that writes the order and ends with COMMIT:
    // while somebody else holds either, the server stands before all that makes an order, or behind it.
    const placeHeldUp = async (url: string, asked: typeof input, behind: 'cart' | 'event') => {
      await database.query('begin');
      await database.query(`lock table ${behind} in exclusive mode`);
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
    const killHeldUp = async (server: ProductionServer, behind: 'cart' | 'event') => {
      const { answered: answer } = await placeHeldUp(server.url, input, behind);
      await server.kill();
      expect(await answer).toBe('lost');
      await database.query('commit');
    };
    await killHeldUp(first, 'cart');
    const second = await startServer(databaseUrl, first.dataDir);
    expect(await orders()).toBe(0);

    // PostgreSQL has been told to commit, and does so with nobody left to hear of it, unless it finds that out before.
    await killHeldUp(second, 'event');
    const third = await startServer(databaseUrl, first.dataDir);
    const { checkout } = procedures(guest, third.url);
    const placed = await checkout.place.mutate(input);
    expect((await checkout.place.mutate(input)).number).toBe(placed.number);
    expect(await orders()).toBe(1);
    const mails = () => count("mail where recipient = $1 and kind = 'order_placed' and sent_at is not null", input.contact.email);
    await expect.poll(mails).toBe(1);

    const { input: another } = await prepareOrder(guest, third.url, 'delivery');
    const { answered } = await placeHeldUp(third.url, another, 'event');
    const ended = third.stop();
    const isOpen = () =>
      fetch(`${third.url}/readyz`).then(
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
