import { z } from 'zod';
import { messageInput } from '../contact/inputs.ts';
import { MOST_MESSAGE_LETTERS } from '../contact/contact-topic.ts';
import { priceMinor } from '../money/inputs.ts';
import { orderNumberInput, orderRefInput } from '../orders/inputs.ts';
import { paragraphsInput } from '../text/inputs.ts';
import { MOST_PROBLEM_PHOTOS, PROBLEM_KINDS, PROBLEM_WISHES } from './problem.ts';

/** Made by the client, once for each thing it wants done. */
const commandId = z.uuid();

export const reportProblemInput = orderRefInput.extend({
  kind: z.enum(PROBLEM_KINDS, 'problem_kind_required'),
  wish: z.enum(PROBLEM_WISHES, 'problem_wish_required'),
  text: messageInput,
  photoIds: z
    .array(z.uuid())
    .max(MOST_PROBLEM_PHOTOS)
    .transform((ids) => [...new Set(ids)])
    .default([]),
  commandId,
});
export type ReportProblemInput = z.output<typeof reportProblemInput>;

const ownProblemInput = orderRefInput.extend({ problemId: z.uuid() });
export const acceptOfferInput = ownProblemInput;
/** Words are welcome and not needed: everything was said before. */
export const askAdminInput = ownProblemInput.extend({
  text: paragraphsInput().max(MOST_MESSAGE_LETTERS, 'message_too_long').default(''),
  commandId,
});

/** It is the reason of the refund too. */
const answerText = paragraphsInput().min(10, 'message_required').max(1_000, 'message_too_long');

export const remedyInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('whole') }),
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('amount'), amountMinor: priceMinor.min(1, 'refund_nothing') }),
]);
export type RemedyInput = z.output<typeof remedyInput>;

/** By its store, and by an admin. */
export const answerProblemInput = z.object({ problemId: z.uuid(), remedy: remedyInput, text: answerText, commandId });
export type AnswerProblemInput = z.output<typeof answerProblemInput>;

export const PROBLEM_LISTS = ['waiting', 'all'] as const;

/** What waits, the longest first; or everything, the newest first. Of one order too. */
export const findProblemsInput = z.object({ list: z.enum(PROBLEM_LISTS).default('waiting'), number: orderNumberInput.nullish() });
