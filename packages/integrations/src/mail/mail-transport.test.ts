import { type AddressInfo, createServer } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createDevelopmentMailTransport } from './development-transport.ts';
import { aMessage, mailTransportKeepsItsPromises } from './mail-transport.contract.ts';
import { createSmtpMailTransport } from './smtp-transport.ts';

/** A real SMTP server whose answer depends on the recipient: `550@…`, `451@…`, `552-data@…`. */
const received: ParsedMail[] = [];
const peer = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: ({ address }, _session, done) => {
    const code = /^(\d{3})@/.exec(address)?.[1];
    done(code ? Object.assign(new Error(`no ${address}`), { responseCode: Number(code) }) : null);
  },
  onAuth: (_auth, _session, done) => done(Object.assign(new Error('bad credentials'), { responseCode: 535 })),
  onData: (stream, session, done) => {
    const isRefused = session.envelope.rcptTo.some(({ address }) => address.startsWith('552-data@'));
    simpleParser(stream, (error, mail) => {
      if (!error && !isRefused) received.push(mail);
      done(isRefused ? Object.assign(new Error('too big'), { responseCode: 552 }) : error);
    });
  },
});

let url = '';
beforeAll(async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  peer.listen(0, '127.0.0.1', resolve);
  await promise;
  url = `smtp://127.0.0.1:${(peer.server.address() as AddressInfo).port}`;
});
beforeEach(() => void received.splice(0));
afterAll(() => new Promise<void>((resolve) => peer.close(() => resolve())));

mailTransportKeepsItsPromises('SMTP', async () => createSmtpMailTransport({ url }));
mailTransportKeepsItsPromises('the development mailbox', async () => createDevelopmentMailTransport());

async function sendOnce(overrides: Parameters<typeof aMessage>[0] = {}, to = url) {
  const transport = createSmtpMailTransport({ url: to });
  try {
    return await transport.send(aMessage(overrides));
  } finally {
    await transport.close();
  }
}

describe('a mail over SMTP', () => {
  it('arrives with its words in any script, both parts, the drawing, its own id and the mark of a machine', async () => {
    await sendOnce({ headers: { 'X-Mail-Kind': 'order_placed' } });
    const [mail] = received;
    expect(mail?.subject).toBe('आपका केक 🎂 ₹894');
    expect(mail?.text?.trim()).toBe('नमस्ते ₹894');
    expect(mail?.html).toContain('नमस्ते');
    expect(mail?.messageId).toBe('<order-10427.placed@sweetspot.example>');
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail?.headers.get('x-mail-kind')).toBe('order_placed');
    expect(mail?.from?.value).toEqual([{ address: 'hello@sweetspot.example', name: 'SweetSpot' }]);
    const [picture] = mail?.attachments ?? [];
    expect(picture).toMatchObject({ cid: 'drawing-1', contentType: 'image/png', related: true });
    expect([...(picture?.content ?? [])]).toEqual([137, 80, 78, 71, 0, 255]);
  });

  it('cannot carry a header in its subject', async () => {
    await sendOnce({ subject: 'Hello\r\nBcc: thief@example.com' });
    expect(received[0]?.headers.has('bcc')).toBe(false);
  });
});

describe('the outcome', () => {
  it.each(['550@example.com', '553@example.com', '552-data@example.com'])('of %s is refused for good', async (to) => {
    expect(await sendOnce({ to })).toMatchObject({ outcome: 'refused', reason: expect.any(String) });
  });

  it.each(['451@example.com', '421@example.com'])('of %s is worth another try', async (to) => {
    expect(await sendOnce({ to })).toMatchObject({ outcome: 'unavailable' });
  });

  it('of an address refused beside a good one is refused, though the server took the mail', async () => {
    expect(await sendOnce({ to: 'meera@example.com, 550@example.com' })).toMatchObject({ outcome: 'refused' });
  });

  it('of a server that is down is worth another try', async () => {
    const closed = createServer();
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
    const { port } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    expect(await sendOnce({}, `smtp://127.0.0.1:${port}`)).toMatchObject({ outcome: 'unavailable' });
  });

  it('of wrong credentials waits for the operator and blames no address', async () => {
    expect(await sendOnce({}, url.replace('//', '//user:wrong@'))).toMatchObject({ outcome: 'unavailable' });
  });
});
