import type { ProblemKind, ProblemWish } from '@sweetspot/domain/problems/problem';

export interface ProblemKindWords {
  readonly kinds: Readonly<Record<ProblemKind, string>>;
  readonly wishes: Readonly<Record<ProblemWish, string>>;
}

/** What was not as it should be, and what would put it right. */
export const problemKindsEn: ProblemKindWords = {
  kinds: {
    not_arrived: 'It did not arrive',
    late: 'It came late',
    damaged: 'It came damaged',
    wrong_cake: 'It was another cake',
    wrong_inscription: 'The writing on it was wrong',
    quality: 'It was not good',
    safety: 'An allergen, or something unsafe',
    other: 'Something else',
  },
  wishes: {
    whole: 'All of the money back',
    part: 'Part of the money back',
    again: 'The cake made again',
    tell: 'Nothing: I want you to know',
  },
};
