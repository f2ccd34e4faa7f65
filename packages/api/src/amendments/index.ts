export { orderChangesRouter } from './amendments.router.ts';
export { answerChange } from './answer-change.ts';
export { changesView, loadChanges } from './load-changes.ts';
export { changeDeadline, changePaid } from './settle-change.ts';
