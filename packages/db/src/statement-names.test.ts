import { expect, test } from 'vitest';
import { createStatementNames, PLANNED_ANEW } from './statement-names.ts';

test('one text has one name, and what is to be planned anew each time has none', () => {
  const nameOf = createStatementNames();
  const name = nameOf({ sql: 'select 1' });
  expect(name).not.toBe('');
  expect(nameOf({ sql: 'select 1' })).toBe(name);
  expect(nameOf({ sql: 'select 2' })).not.toBe(name);
  expect(nameOf({ sql: `\n  ${PLANNED_ANEW.sql}select 1` })).toBe('');
});
