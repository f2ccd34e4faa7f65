import { counted } from '../../language.ts';

/** Who changed what. */
export const words = {
  title: 'Audit log',
  searchLabel: 'Search the log',
  searchHint: 'Action, reason or id',
  sentence: (words: string) =>
    words === '' ? 'Every change by staff and admins, newest first' : `Changes matching “${words}”, newest first`,
  columns: { at: 'When', by: 'Who', action: 'What', subject: 'On', reason: 'Reason', changes: 'Before and after' },
  empty: 'No entry matches',
  emptyHint: 'Try fewer letters.',
  somebody: 'Somebody whose account is gone',
  itself: 'By itself',
  showChanges: (count: number) => counted(count, 'en', { one: 'change', other: 'changes' }),
  noChanges: 'No fields',
  field: 'Field',
  before: 'Before',
  after: 'After',
  nothing: 'nothing',
};
