import { STARS } from '@sweetspot/domain/reviews/review';

export interface ReviewedPath {
  readonly storeSlug: string;
  /** Null: of all cakes of the store. */
  readonly cakeSlug: string | null;
  readonly stars: number | null;
}

/** The loader and the screen must ask the very same. */
export const reviewsAsk = (path: ReviewedPath) => ({ ...path, limit: 20 });

/** What an address says, where it says a number of stars. */
export const starsIn = (typed: string | null | undefined): number | null => STARS.find((stars) => String(stars) === typed) ?? null;
