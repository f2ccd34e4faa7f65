import { Prisma } from '@sweetspot/db';
import { z } from 'zod';
import { instantView, newestFirst } from '../http/index.ts';
import { photoPath, type PhotoSeal } from '../uploads/index.ts';

const SHOWN_REVIEWS = 20;

/** As everybody reads it. */
export const reviewView = z.object({
  id: z.uuid(),
  byName: z.string(),
  /** Of whoever wrote it: `${byPicturePath}/small.webp`; null where they gave none. */
  byPicturePath: z.string().nullable(),
  rating: z.int(),
  text: z.string(),
  createdAt: instantView,
  /** `${photoPath}/small.webp` and so on; null without a picture. */
  photoPath: z.string().nullable(),
  /** The store's. */
  reply: z.object({ text: z.string(), at: instantView }).nullable(),
});
export type ReviewView = z.output<typeof reviewView>;

export const REVIEW_SELECT = {
  id: true,
  byName: true,
  rating: true,
  text: true,
  photoId: true,
  replyText: true,
  repliedAt: true,
  createdAt: true,
  user: { select: { pictureId: true, disabledAt: true, leavingSince: true } },
} satisfies Prisma.ReviewSelect;

/** The newest reviews that a cake's or store's page shows. */
export const REVIEW_PAGE = {
  where: { state: 'published' },
  orderBy: newestFirst,
  take: SHOWN_REVIEWS,
  select: REVIEW_SELECT,
} satisfies Prisma.Cake$reviewsArgs;

export const reviewRow = z.object({
  id: z.string(),
  byName: z.string(),
  rating: z.int(),
  text: z.string(),
  photoId: z.string().nullable(),
  replyText: z.string().nullable(),
  repliedAt: z.coerce.date().nullable(),
  createdAt: z.coerce.date(),
  user: z
    .object({ pictureId: z.string().nullable(), disabledAt: z.coerce.date().nullable(), leavingSince: z.coerce.date().nullable() })
    .nullable(),
});
export type ReviewRow = z.output<typeof reviewRow>;

/** The same as JSON. */
export const reviewsJson = (isOf: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  select coalesce(json_agg(json_build_object('id', r.id, 'byName', r.by_name, 'rating', r.rating, 'text', r.text, 'photoId', r.photo_id,
    'replyText', r.reply_text, 'repliedAt', r.replied_at, 'createdAt', r.created_at,
    'user', (select json_build_object('pictureId', u.picture_id, 'disabledAt', u.disabled_at, 'leavingSince', u.leaving_since)
      from "user" u where u.id = r.user_id)) order by r.created_at desc, r.id desc), '[]')
  from (select * from review r where r.state = 'published' and ${isOf} order by r.created_at desc, r.id desc limit ${SHOWN_REVIEWS}) r)`;

/** Not to be kept for long: the addresses of its pictures end. */
export function toReviewView(
  seal: PhotoSeal,
  { id, byName, rating, text, photoId, replyText, repliedAt, createdAt, user }: ReviewRow,
): ReviewView {
  return {
    id,
    byName,
    // Of somebody who may not come in any more, or asked to be forgotten, nothing but their words stays.
    byPicturePath: user?.pictureId && user.disabledAt === null && user.leavingSince === null ? photoPath(seal, user.pictureId) : null,
    rating,
    text,
    createdAt: createdAt.toISOString(),
    photoPath: photoId === null ? null : photoPath(seal, photoId),
    reply: replyText === null || repliedAt === null ? null : { text: replyText, at: repliedAt.toISOString() },
  };
}
