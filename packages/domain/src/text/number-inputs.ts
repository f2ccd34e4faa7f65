import { z } from 'zod';

/** What the database's whole numbers hold. */
export const MOST_WHOLE = 2_147_483_647;

/** The version of a row that a screen shows. */
export const versionInput = () => z.int().min(1).max(MOST_WHOLE);
