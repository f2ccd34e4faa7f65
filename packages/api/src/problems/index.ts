export { problemDeadline, problemRefundRefused } from './problem-deadline.ts';
export { adminProblemsRouter, problemsRouter, storeProblemsRouter } from './problems.router.ts';
