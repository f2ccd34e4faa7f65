import { inTx, type Prisma } from '@sweetspot/db';
import { buildOrder } from '@sweetspot/db/testing';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server[Symbol.asyncDispose]());

/** A mail as the worker leaves it. */
async function sent(mail: Partial<Prisma.MailUncheckedCreateInput> = {}): Promise<string> {
  const id = randomUUID();
  const usual = { kind: 'order_placed', subjectId: id, recipient: 'asha@example.test', locale: 'en-IN', data: {}, messageId: id };
  const words = { state: 'sent' as const, sentAt: new Date(), subject: 'Your order', html: '<p>Hello</p>', text: 'Hello' };
  await inTx(server.services.db, (tx) => tx.mail.create({ data: { id, ...usual, ...words, ...mail }, select: { id: true } }));
  return id;
}

const textOf = async (path: string) => (await server.fetch(path)).text();

describe('the development mailbox', () => {
  it('lists what was sent, newest first, with every name and subject as text', async () => {
    await sent({ subject: '<script>alert("1")</script>', recipient: '"><img src=x>@example.test' });
    await sent({ subject: 'Never sent', state: 'queued', sentAt: null });
    const list = await textOf('/dev/mail');
    expect(list).not.toMatch(/<script>|<img/);
    expect(list).toContain('&#60;script&#62;alert(&#34;1&#34;)&#60;/script&#62;');
    expect(list).not.toContain('Never sent');
  });

  it('fits a phone, however long an address is', async () => {
    await sent({ recipient: `${'a'.repeat(64)}@${'b'.repeat(60)}.test` });
    const list = await textOf('/dev/mail');
    expect(list).toContain('<meta name="viewport" content="width=device-width,initial-scale=1">');
    expect(list).toMatch(/td,th\{[^}]*overflow-wrap:anywhere/);
  });

  it('finds the mails to one address and of one kind, also for a program', async () => {
    const recipient = 'meera@example.test';
    const [first, second] = [await sent({ recipient }), await sent({ recipient, kind: 'order_accepted' })];
    const found = async (query: string) =>
      ((await (await server.fetch(`/dev/mail.json?${query}`)).json()) as { items: { id: string }[] }).items.map(({ id }) => id);
    expect((await found('to=Meera@example.test')).toSorted()).toEqual([first, second].toSorted());
    expect(await found('to=meera@example.test&kind=order_accepted')).toEqual([second]);
    expect((await server.fetch('/dev/mail?to=a&to=b')).status).toBe(400);
  });

  it('runs nothing that stands in a mail', async () => {
    const id = await sent({ html: '<p onclick="alert(1)">Hello</p><script>alert(1)</script>' });
    const { headers } = await server.fetch(`/dev/mail/${id}`);
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'unsafe-inline'; img-src data: 'self';/);
    expect(await textOf(`/dev/mail/${id}/text`)).toBe('Hello');
  });

  it('shows the pictures that came along', async () => {
    const order = buildOrder(server.fixture);
    await server.fixture.save(server.services.db);
    const id = await sent({ orderId: order.id, html: '<img src="cid:cake-0" alt="A cake"><p>cid:other</p>' });
    expect(await textOf(`/dev/mail/${id}`)).toBe(`<img src="/dev/mail/${id}/cake-0.png" alt="A cake"><p>cid:other</p>`);
    const picture = await server.fetch(`/dev/mail/${id}/cake-0.png`);
    expect(picture.headers.get('content-type')).toBe('image/png');
    expect(
      Buffer.from(await picture.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
  });

  it('has nothing at any other address', async () => {
    const id = await sent();
    const paths = [
      `/dev/mail/${id}/cake-0.png`,
      `/dev/mail/${id}/cake-0.svg`,
      `/dev/mail/${randomUUID()}`,
      '/dev/mail/x',
      '/dev/mail/x/text',
    ];
    for (const path of paths) expect([path, (await server.fetch(path)).status]).toEqual([path, 404]);
  });

  it('is not there where mails are really sent', async () => {
    await using real = await startTestServer({ app: { hasDevMailbox: false } });
    expect(await (await real.fetch('/dev/mail')).text()).toBe('<p>The shop</p>');
  });
});
