import { problemKindsEn, type ProblemKindWords } from './en/problem-kinds.ts';
import { problemKindsHi } from './hi/problem-kinds.ts';
import type { Locale } from './language.ts';

const WORDS: Readonly<Record<Locale, ProblemKindWords>> = { en: problemKindsEn, hi: problemKindsHi };

/** Of letters: a screen has them in its own group. */
export const problemWords = (locale: Locale): ProblemKindWords => WORDS[locale];
