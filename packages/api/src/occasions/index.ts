export { occasionsRouter } from './occasions.router.ts';
export { remindOfOccasions } from './remind-of-occasions.ts';
