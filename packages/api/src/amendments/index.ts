export { orderChangesRouter } from './amendments.router.ts';
export { AMENDMENT_SELECT } from './amendment-facts.ts';
export { acknowledgeChange, answerChange } from './answer-change.ts';
export { changeView, kitchenChangesOf, kitchenChangeView, loadAnsweredChanges } from './load-changes.ts';
export { changeDeadline, changeEffects, changePaid } from './settle-change.ts';
