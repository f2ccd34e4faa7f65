import { z } from 'zod';
import { isWithinReach } from './calendar-reach.ts';

/** A local date, YYYY-MM-DD. */
export const dateInput = () => z.iso.date().refine(isWithinReach, 'date_out_of_reach');

export const instantInput = () => z.iso.datetime().refine(isWithinReach, 'date_out_of_reach');
