import { defineError } from '../errors/define-error.ts';
import type { ProblemState, WhyNoReport } from './problem.ts';

export const PROBLEM_ERRORS = {
  PROBLEM_NOT_FOUND: defineError('not_found'),
  /** Nothing (more) can be reported of the order now. */
  PROBLEM_NOT_OPEN: defineError<{ readonly because: WhyNoReport }>('conflict'),
  /** It was answered, passed on or decided since the screen was read. */
  PROBLEM_MOVED_ON: defineError<{ readonly state: ProblemState }>('conflict'),
};
