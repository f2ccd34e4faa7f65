import { counted } from '../../language.ts';
import { REPORT_REASON_WORDS } from '../report-reasons.ts';

/** Reviews that somebody reported, and those that are hidden. */
export const words = {
  title: 'Reviews',
  lede: 'A reported review stays where it is until somebody decides. Hide what insults, shows private things or is no review; what is only unkind stays.',
  list: 'Which',
  lists: { reported: 'Reported', hidden: 'Hidden' },
  sentence: (list: 'reported' | 'hidden') =>
    list === 'reported' ? 'Reviews that somebody reported, the longest waiting first' : 'Reviews that are not shown, newest first',
  columns: { review: 'What was said', reports: 'Why it was reported', decide: 'Decide' },
  empty: 'No review waits',
  emptyHint: 'Nothing is reported. Hidden reviews are on the other list.',
  emptyHidden: 'No review is hidden',
  stars: (count: number) => `${count} of 5 stars`,
  noWords: 'Stars alone, without words.',
  by: (name: string, cake: string) => `${name}, of ${cake}`,
  photo: (name: string) => `Photo by ${name}`,
  reply: 'The store answered:',
  byStore: 'The store',
  byReader: 'A reader',
  reasons: REPORT_REASON_WORDS,
  reports: (count: number) => counted(count, 'en', { one: 'report', other: 'reports' }),
  hiddenBecause: (reason: string) => `Hidden: ${reason}`,
  hide: 'Hide',
  hideNamed: (name: string) => `Hide the review by ${name}`,
  hideQuestion: (name: string) => `Hide the review by ${name}?`,
  hideMeans: 'Nobody but its writer sees it any more, and its stars no longer count. They get the reason by mail.',
  hidden: 'The review is hidden.',
  keep: 'Keep',
  keepNamed: (name: string) => `Keep the review by ${name}`,
  kept: 'The review stays.',
  show: 'Show again',
  showNamed: (name: string) => `Show the review by ${name} again`,
  shown: 'The review is shown again.',
};
