import { z } from 'zod';
import { nameInput } from '../accounts/inputs.ts';
import { OCCASIONS } from '../cakes/occasions.ts';
import { lineInput, paragraphsInput } from '../text/inputs.ts';
import { isDayOfYear } from './occasion-dates.ts';

/** More than anybody bakes for in a year. */
export const MOST_OCCASIONS = 50;

/** Days before it that somebody can be reminded: a wedding cake is thought of in good time. */
export const REMIND_DAYS = [1, 2, 3, 5, 7, 10, 14, 21, 30, 60] as const;

const [FIRST_YEAR, LAST_YEAR] = [1900, 2199];

/** Its id is made where it is typed, so that asking again after a lost answer keeps it once. */
export const saveOccasionInput = z
  .object({
    id: z.uuid(),
    name: nameInput.max(60, 'occasion_name_too_long'),
    kind: z.enum(OCCASIONS),
    forWhom: lineInput().max(60, 'occasion_name_too_long').default(''),
    month: z.int().min(1, 'occasion_day_invalid').max(12, 'occasion_day_invalid'),
    day: z.int().min(1, 'occasion_day_invalid').max(31, 'occasion_day_invalid'),
    /** The year it was first, or will be; what comes once needs one. */
    year: z.int('occasion_year_invalid').min(FIRST_YEAR, 'occasion_year_invalid').max(LAST_YEAR, 'occasion_year_invalid').nullable(),
    isYearly: z.boolean(),
    remindDays: z.literal(REMIND_DAYS),
    note: paragraphsInput().max(300, 'occasion_note_too_long').default(''),
  })
  .refine(isDayOfYear, { path: ['day'], message: 'occasion_day_invalid' })
  .refine(({ isYearly, year }) => isYearly || year !== null, { path: ['year'], message: 'occasion_year_needed' });
export type SaveOccasion = z.output<typeof saveOccasionInput>;
export const occasionRefInput = z.object({ id: z.uuid() });
