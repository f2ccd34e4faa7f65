import { OCCASIONS } from '@sweetspot/domain/cakes/occasions';
import { occasionRefInput, REMIND_DAYS, saveOccasionInput } from '@sweetspot/domain/occasions/inputs';
import { z } from 'zod';
import { dateView, okView } from '../http/index.ts';
import { customerProcedure, router } from '../trpc.ts';
import { listOccasions, removeOccasion, saveOccasion } from './keep-occasions.ts';

const occasionView = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: z.enum(OCCASIONS),
  forWhom: z.string(),
  month: z.int(),
  day: z.int(),
  year: z.int().nullable(),
  isYearly: z.boolean(),
  remindDays: z.literal(REMIND_DAYS),
  note: z.string(),
  /** Its next day, today's too; null once it is over. */
  nextDate: dateView.nullable(),
  /** The day of which a mail comes next. */
  remindedOf: dateView.nullable(),
});

/** Days that customers keep, to be reminded of a cake for them. */
export const occasionsRouter = router({
  /** All of them, for there are few: the next one first, those that are over last. */
  list: customerProcedure.output(z.array(occasionView)).query(({ ctx }) => listOccasions(ctx)),
  save: customerProcedure
    .input(saveOccasionInput)
    .output(occasionView)
    .mutation(({ ctx, input }) => saveOccasion(ctx, input)),
  remove: customerProcedure
    .input(occasionRefInput)
    .output(okView)
    .mutation(({ ctx, input }) => removeOccasion(ctx, input)),
});
