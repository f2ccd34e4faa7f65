import { TAX_RECORD_YEARS } from '@sweetspot/domain/accounts/deletion';
import type { MailDataByKind, MailKind } from '@sweetspot/integrations/mail';
import { dateWords } from '@sweetspot/messages';
import { z } from 'zod';
import { openOrders } from '../orders/index.ts';
import { linkSecret } from '../sessions/index.ts';
import type { Writing } from './writing.ts';

type AccountKind = Extract<MailKind, `account_${string}`>;
type Written = { readonly [Kind in AccountKind]: (writing: Writing) => Promise<MailDataByKind[Kind] | null> };

const ofAccount = z.object({ userId: z.uuid() });
const factorChange = ofAccount.extend({ change: z.enum(['on', 'off', 'codes_renewed', 'code_used', 'cleared']) });
const pictureRemoved = ofAccount.extend({ reason: z.string() });
const passkeyChange = ofAccount.extend({ change: z.enum(['added', 'removed', 'copied']), passkey: z.string() });

function ownerOf({ services, mail }: Writing) {
  const { userId } = ofAccount.parse(mail.data);
  return services.db.prisma.user.findUnique({ where: { id: userId }, select: { name: true, leavesAt: true } });
}

/** What an account's owner is told of what becomes of it. A deletion that was taken back before is not told of. */
export const ACCOUNT_LETTER_DATA: Written = {
  account_leaving: async (writing) => {
    const { services, mail, locale, now } = writing;
    const owner = await ownerOf(writing);
    if (owner === null || owner.leavesAt === null) return null;
    return {
      name: owner.name,
      leavesOn: dateWords(owner.leavesAt, locale, { timeZone: services.market.timeZone, now }),
      openOrders: await openOrders(services.db.prisma, ofAccount.parse(mail.data).userId, now),
      keptYears: TAX_RECORD_YEARS,
      keepUrl: `/keep-account?secret=${linkSecret(services, mail.subjectId)}`,
    };
  },
  account_second_factor: async (writing) => {
    const { userId, change } = factorChange.parse(writing.mail.data);
    const owner = await ownerOf(writing);
    if (owner === null) return null;
    const codesLeft = await writing.services.db.prisma.recoveryCode.count({ where: { userId, usedAt: null } });
    return { name: owner.name, change, codesLeft, accountUrl: '/account' };
  },
  account_passkey: async (writing) => {
    const { change, passkey } = passkeyChange.parse(writing.mail.data);
    const owner = await ownerOf(writing);
    return owner === null ? null : { name: owner.name, change, passkey, accountUrl: '/account' };
  },
  account_picture_removed: async (writing) => {
    const { reason } = pictureRemoved.parse(writing.mail.data);
    const owner = await ownerOf(writing);
    return owner === null ? null : { name: owner.name, reason, accountUrl: '/account' };
  },
  account_kept: async (writing) => {
    const owner = await ownerOf(writing);
    return owner === null ? null : { name: owner.name, accountUrl: '/sign-in' };
  },
};
