import type { sendLinksInput } from '@sweetspot/domain/orders/inputs';
import type { z } from 'zod';
import type { Context } from '../context.ts';
import { isWithinLimit } from '../http/index.ts';
import { queueMail } from '../outbox/index.ts';
import { inTx } from '../transaction.ts';

/** Whoever presses again, or whose answer was lost, gets the one mail. */
const ONE_MAIL_MS = 5 * 60_000;

/**
 * Answers alike, and does the same work, whether anything was ever ordered with the address: a stranger must learn nothing of it. The mail
 * is queued either way, and finds out when it is written whether there is something to tell.
 */
export async function sendOrderLinks(ctx: Context, { email }: z.output<typeof sendLinksInput>): Promise<{ ok: true }> {
  await ctx.limits.take('mail_me', ctx.ip);
  // Who asks for somebody else's mails must not keep them from their own, nor learn that they asked.
  if (!(await isWithinLimit(ctx.limits, 'mail_me', email))) return { ok: true };
  const locale = ctx.market.locales[ctx.locale];
  await inTx(ctx, (t) => {
    const subjectId = `asked-${Math.floor(t.now().getTime() / ONE_MAIL_MS)}`;
    return queueMail(t, { kind: 'order_links', subjectId, recipient: email, locale, data: {} });
  });
  return { ok: true };
}
