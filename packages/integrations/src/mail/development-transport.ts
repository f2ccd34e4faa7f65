import type { MailTransport } from './mail-transport.ts';

/** The mail's own row is the development mailbox (`/dev/mail` lists them), so there is nothing left to send. */
export function createDevelopmentMailTransport(): MailTransport {
  return { send: async () => ({ outcome: 'delivered' }), close: async () => {} };
}
