import { inTx } from '@sweetspot/db';
import { createHmac, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server[Symbol.asyncDispose]());

async function aMail() {
  const { db, sessionSecret } = server.services;
  const id = randomUUID();
  const recipient = `${id}@example.test`;
  const data = { id, kind: 'order_baking', subjectId: id, recipient, locale: 'en-IN', data: {}, messageId: `order-baking.${id}` };
  await inTx(db, (tx) => tx.mail.create({ data, select: { id: true } }));
  const seal = createHmac('sha256', sessionSecret).update(`unsubscribe:${id}`).digest('base64url');
  return {
    path: `/unsubscribe/${id}.${seal}`,
    isRefused: async () => (await db.prisma.refusedMail.count({ where: { email: recipient } })) === 1,
  };
}

const FORM = 'application/x-www-form-urlencoded';
const post = (path: string, body: string | undefined, type?: string, headers: Record<string, string> = {}) =>
  server.fetch(path, {
    method: 'POST',
    headers: { ...(type && { 'content-type': type }), ...headers },
    ...(body !== undefined && { body }),
  });

const PARTS = '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n';

describe('the link at the foot of a mail', () => {
  test.each([
    ['as a form', 'List-Unsubscribe=One-Click', FORM],
    ['in parts', PARTS, 'multipart/form-data; boundary=x'],
    ['with nothing said', undefined, undefined],
  ])('stops the mails in one post of a mail program, %s, without a redirect', async (_how, body, type) => {
    const mail = await aMail();
    const answer = await post(mail.path, body, type);
    expect([answer.status, answer.headers.get('location')]).toEqual([200, null]);
    expect(await mail.isRefused()).toBe(true);
    expect((await post(mail.path, body, type)).status).toBe(200);
  });

  test('changes nothing when it is only looked at', async () => {
    const mail = await aMail();
    await server.fetch(mail.path);
    await server.fetch(mail.path, { method: 'HEAD' });
    expect(await mail.isRefused()).toBe(false);
  });

  test('is pressed on its page, either way, and leads back there', async () => {
    const mail = await aMail();
    for (const wish of ['less', 'again', 'less']) {
      const answer = await post(mail.path, `wish=${wish}`, FORM, { origin: 'http://shop.test' });
      expect([answer.status, answer.headers.get('location')]).toEqual([303, mail.path]);
      expect(await mail.isRefused()).toBe(wish === 'less');
    }
  });

  test('is refused when it is made up, when a stranger’s page posts it, and when too much comes with it', async () => {
    const mail = await aMail();
    const made = await Promise.all(
      ['/unsubscribe/x', '/unsubscribe/%00', `${mail.path}x`, '/unsubscribe/%2e%2e%2f'].map((path) => post(path, 'wish=less', FORM)),
    );
    expect(made.map(({ status }) => status)).toEqual([409, 409, 409, 409]);
    expect((await post(mail.path, 'wish=less', FORM, { origin: 'https://evil.test' })).status).toBe(403);
    expect((await post(mail.path, 'x'.repeat(5_000), FORM)).status).toBe(413);
    expect(await mail.isRefused()).toBe(false);
  });
});
