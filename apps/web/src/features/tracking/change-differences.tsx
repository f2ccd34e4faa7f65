import { shownDifferences } from '@sweetspot/messages';
import { useWords } from '../../app/words.ts';
import type { Change } from './order-changes.tsx';

/** What was asked for, old and new. */
export function ChangeDifferences({ change, timeZone }: { change: Pick<Change, 'differences' | 'slots'>; timeZone: string }) {
  const words = useWords('changes');
  return (
    <ul className="grid gap-0.5">
      {shownDifferences(change, words, timeZone).map(({ group, was, will }, at) => (
        <li key={at} className="wrap-anywhere">
          {words.difference(group, was ?? words.nothing, will ?? words.nothing)}
        </li>
      ))}
    </ul>
  );
}
