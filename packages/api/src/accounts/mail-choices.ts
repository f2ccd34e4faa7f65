import type { Db } from '@sweetspot/db';
import { maskedEmail } from '@sweetspot/domain/accounts/masked-email';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { OPTIONAL_MAILS, type OptionalMail } from '@sweetspot/domain/mails/optional-mails';
import type { MailKind } from '@sweetspot/integrations/mail';
import type { Context, Services, Viewer } from '../context.ts';
import { isKeyedMark, keyedMark, type Keyed } from '../http/index.ts';
import { inTx, type TxContext } from '../transaction.ts';

type SignedIn = Context & { viewer: Viewer };

/** Which choice a kind of mail belongs to. One without a line is always sent. */
const CHOICES: Readonly<Partial<Record<MailKind, OptionalMail>>> = {
  order_baking: 'order_progress',
  review_replied: 'reviews',
  occasion_reminder: 'occasions',
};

export function optionalMailOf(kind: string): OptionalMail | null {
  return Object.hasOwn(CHOICES, kind) ? (CHOICES[kind as MailKind] ?? null) : null;
}

/** Asked when a mail is sent, so that a choice made after it was queued counts. */
export async function isMailRefused(db: Db, kind: string, recipient: string): Promise<boolean> {
  const choice = optionalMailOf(kind);
  return choice !== null && isChoiceRefused(db, recipient, choice);
}

async function choicesOf({ prisma }: Db, email: string) {
  const refused = await prisma.refusedMail.findMany({ where: { email }, select: { choice: true } });
  return OPTIONAL_MAILS.map((choice) => ({ choice, isWanted: !refused.some((each) => each.choice === choice) }));
}

/** An address that nobody has confirmed may be somebody else's, and so may what it is sent. */
function ownAddress({ viewer }: SignedIn): string {
  if (!viewer.isEmailVerified) throw new AppError('EMAIL_NOT_VERIFIED');
  return viewer.email;
}

export async function listMailChoices(ctx: SignedIn) {
  return choicesOf(ctx.db, ownAddress(ctx));
}

export async function saveMailChoice(ctx: SignedIn, choice: Choice) {
  const email = ownAddress(ctx);
  await inTx(ctx, (t) => writeChoice(t, email, choice));
  return choicesOf(ctx.db, email);
}

interface Choice {
  readonly choice: OptionalMail;
  readonly isWanted: boolean;
}

async function writeChoice({ tx, now }: TxContext, email: string, { choice, isWanted }: Choice): Promise<void> {
  if (isWanted) await tx.refusedMail.deleteMany({ where: { email, choice } });
  else await tx.refusedMail.createMany({ data: [{ email, choice, createdAt: now() }], skipDuplicates: true });
}

/** The link at the foot of a mail. It is for guests too, and as old mails are read, so it never ends; all that it opens is this choice. */
export function unsubscribePath(keyed: Keyed, mailId: string): string {
  return `/unsubscribe/${mailId}.${keyedMark(keyed, subjectOf(mailId))}`;
}

const subjectOf = (mailId: string): string => `unsubscribe:${mailId}`;

async function mailOf(services: Pick<Services, 'db' | 'sessionSecret'>, token: string): Promise<{ email: string; choice: OptionalMail }> {
  const [, mailId, seal] = /^([0-9a-f-]{36})\.([\w-]{43})$/.exec(token) ?? [];
  if (mailId === undefined || seal === undefined || !isKeyedMark(services, subjectOf(mailId), seal)) throw new AppError('LINK_EXPIRED');
  const mail = await services.db.prisma.mail.findUnique({ where: { id: mailId }, select: { kind: true, recipient: true } });
  const choice = mail === null ? null : optionalMailOf(mail.kind);
  if (mail === null || choice === null) throw new AppError('LINK_EXPIRED');
  return { email: mail.recipient.toLowerCase(), choice };
}

export async function openMailLink(services: Pick<Services, 'db' | 'sessionSecret'>, token: string) {
  const { email, choice } = await mailOf(services, token);
  const isRefused = await isChoiceRefused(services.db, email, choice);
  return { email: maskedEmail(email), choice, isWanted: !isRefused };
}

export async function isChoiceRefused({ prisma }: Db, address: string, choice: OptionalMail): Promise<boolean> {
  return (await prisma.refusedMail.count({ where: { email: address.toLowerCase(), choice } })) > 0;
}

/** By whoever has the mail, signed in or not. */
export async function chooseByLink(ctx: Context, { token, isWanted }: { token: string; isWanted: boolean }): Promise<void> {
  await ctx.limits.take('call', ctx.ip);
  const { email, choice } = await mailOf(ctx, token);
  await inTx(ctx, (t) => writeChoice(t, email, { choice, isWanted }));
}
