import { simpleParser, type ParsedMail } from 'mailparser';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A real mail server. It answers a recipient like `550@…` with that code, and everybody with `sayToAll` while that is set. */
export interface MailPeer extends AsyncDisposable {
  readonly url: string;
  readonly received: readonly ParsedMail[];
  sayToAll: number | null;
}

export async function startMailPeer(): Promise<MailPeer> {
  const received: ParsedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => {
      const code = peer.sayToAll ?? /^(\d{3})@/.exec(address)?.[1];
      done(code ? Object.assign(new Error(`no ${address}`), { responseCode: Number(code) }) : null);
    },
    onData: (stream, _session, done) => {
      simpleParser(stream, (error, mail) => {
        if (!error) received.push(mail);
        done(error);
      });
    },
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  const peer: MailPeer = {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    received,
    sayToAll: null,
    [Symbol.asyncDispose]: () => new Promise<void>((closed) => server.close(() => closed())),
  };
  return peer;
}
