import { z } from 'zod';
import { graphemesOf } from '../customization/text.ts';
import { orderRefInput, reasonInput } from '../orders/inputs.ts';
import { lineInput, paragraphsInput } from '../text/inputs.ts';
import { MOST_REPLY_LETTERS, MOST_REVIEW_LETTERS, REPORT_REASONS } from './review.ts';

/** No letter is longer in characters than this, however many marks it wears. */
const MOST_CHARACTERS_A_LETTER = 10;

/** Words of at most so many letters as people count them. */
const wordsOf = (most: number) =>
  paragraphsInput()
    .max(most * MOST_CHARACTERS_A_LETTER, 'message_too_long')
    .refine((text) => graphemesOf(text).length <= most, 'message_too_long');

export const starsInput = z.int('stars_required').min(1, 'stars_required').max(5, 'stars_required');

export const saveReviewInput = orderRefInput.extend({
  cakeId: z.uuid(),
  rating: starsInput,
  text: wordsOf(MOST_REVIEW_LETTERS).default(''),
  photoId: z.uuid().nullable().default(null),
});
export type SaveReviewInput = z.output<typeof saveReviewInput>;

export const reportReviewInput = z.object({
  reviewId: z.uuid(),
  reason: z.enum(REPORT_REASONS),
  words: lineInput().max(500, 'message_too_long').default(''),
});

/** Empty takes the reply back. */
export const replyToReviewInput = z.object({ reviewId: z.uuid(), text: wordsOf(MOST_REPLY_LETTERS) });

export const decideReviewInput = z.discriminatedUnion('decision', [
  z.object({ decision: z.enum(['hide', 'remove_photo']), reviewId: z.uuid(), version: z.int(), reason: reasonInput }),
  z.object({ decision: z.enum(['keep', 'show']), reviewId: z.uuid(), version: z.int() }),
]);
