import { floors } from './floors-rule.ts';
import { fromContext } from './from-context-rule.ts';
import { transactions } from './transaction-rule.ts';

/** @public The linter reads it. */
// oxlint-disable-next-line import/no-default-export -- the linter loads a plugin by its default export
export default { meta: { name: 'sweetspot-api' }, rules: { floors, 'from-context': fromContext, transactions } };
