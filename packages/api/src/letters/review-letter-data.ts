import type { MailDataByKind } from '@sweetspot/integrations/mail';
import type { Stars } from '@sweetspot/domain/reviews/review';
import { z } from 'zod';
import { isChoiceRefused } from '../accounts/index.ts';
import { reviewPath } from '../orders/index.ts';
import { orderMail } from './order-letter-data.ts';
import type { Writing } from './writing.ts';

/** Null for whoever does not want to be asked. */
export async function findStarUrls({ services, mail, order }: Writing): Promise<Readonly<Record<Stars, string>> | null> {
  if (await isChoiceRefused(services.db, mail.recipient, 'reviews')) return null;
  const { row } = await order();
  const to = (stars: Stars) => reviewPath(services, row, stars);
  return { 1: to(1), 2: to(2), 3: to(3), 4: to(4), 5: to(5) };
}

/** The review that the mail is about: its subject begins with the id. */
async function reviewOf({ services, mail }: Writing) {
  const [id = ''] = mail.subjectId.split(' ');
  const select = { replyText: true, hiddenReason: true, state: true, cake: { select: { name: true } } } as const;
  return services.db.prisma.review.findUnique({ where: { id }, select });
}

type ReviewKind = Extract<keyof MailDataByKind, `review_${string}`>;

export const REVIEW_LETTER_DATA: { readonly [Kind in ReviewKind]: (writing: Writing) => Promise<MailDataByKind[Kind] | null> } = {
  // Of an answer that was taken back meanwhile, or a review that is shown again, nobody is told.
  review_replied: async (writing) => {
    const [source, review] = await Promise.all([writing.order(), reviewOf(writing)]);
    if (review === null || review.replyText === null || review.state === 'hidden') return null;
    return {
      ...orderMail(writing.services, source),
      cakeName: review.cake.name,
      reply: review.replyText,
      reviewUrl: reviewPath(writing.services, source.row),
    };
  },
  review_hidden: async (writing) => {
    const [source, review] = await Promise.all([writing.order(), reviewOf(writing)]);
    if (review === null || review.hiddenReason === null) return null;
    return {
      ...orderMail(writing.services, source),
      cakeName: review.cake.name,
      reason: review.hiddenReason,
      reviewUrl: reviewPath(writing.services, source.row),
    };
  },
  review_photo_removed: async (writing) => {
    const { reason } = z.object({ reason: z.string() }).parse(writing.mail.data);
    const [source, review] = await Promise.all([writing.order(), reviewOf(writing)]);
    if (review === null) return null;
    const reviewUrl = reviewPath(writing.services, source.row);
    return { ...orderMail(writing.services, source), cakeName: review.cake.name, reason, reviewUrl };
  },
};
