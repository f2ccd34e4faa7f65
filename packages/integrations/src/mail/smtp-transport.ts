import type { Transporter } from 'nodemailer';
import type { MailMessage, MailOutcome, MailTransport } from './mail-transport.ts';

export interface SmtpOptions {
  /** `smtp://user:password@host:port` or `smtps://…`. */
  readonly url: string;
  readonly maxConnections?: number | undefined;
  /** A server that says nothing for this long counts as down. */
  readonly timeoutMs?: number | undefined;
}

export function createSmtpMailTransport({ url, maxConnections = 4, timeoutMs = 20_000 }: SmtpOptions): MailTransport {
  const patience = { connectionTimeout: timeoutMs, greetingTimeout: timeoutMs, socketTimeout: timeoutMs };
  // Without these two a mail's content could make the server read its files or fetch addresses.
  const closedIn = { disableFileAccess: true, disableUrlAccess: true };
  let opened: Promise<Transporter<{ rejected: unknown[] }>> | undefined;
  // With the first mail: a process that sends none does not carry the library.
  const open = async () => {
    const { createTransport } = await import('nodemailer');
    return createTransport({ url, pool: true, maxConnections, ...patience, ...closedIn });
  };

  return {
    send: async (message) => {
      try {
        const smtp = await (opened ??= open());
        const { rejected } = await smtp.sendMail(toNodemailer(message));
        // A server may take a mail and refuse an address in it without failing the call.
        return rejected.length === 0 ? { outcome: 'delivered' } : { outcome: 'refused', reason: `rejected ${rejected.length} address` };
      } catch (error) {
        return toOutcome(error);
      }
    },
    close: async () => (await opened)?.close(),
  };
}

function toNodemailer({ headers, attachments = [], ...message }: MailMessage) {
  return {
    ...message,
    // RFC 3834: keeps holiday replies away from every mail a machine wrote, and these all are.
    headers: { ...headers, 'Auto-Submitted': 'auto-generated' },
    attachments: attachments.map(({ content, ...attachment }) => ({
      ...attachment,
      content: Buffer.from(content),
      contentDisposition: 'inline' as const,
    })),
  };
}

/** RFC 5321: 5xx is final, 4xx is "not now". Sign-in trouble (535 and kin) is ours to mend, so the mail waits. */
function toOutcome(error: unknown): MailOutcome {
  const { code, responseCode, message } = error as { code?: string; responseCode?: number; message?: string };
  const reason = message ?? String(error);
  const isOurFault = code === 'EAUTH' || code === 'ETLS' || code === 'ECONNECTION';
  const isFinal = responseCode !== undefined && responseCode >= 500 && !isOurFault;
  return { outcome: isFinal ? 'refused' : 'unavailable', reason };
}
