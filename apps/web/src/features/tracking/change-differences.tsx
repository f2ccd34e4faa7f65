import { useWords } from '../../app/words.ts';
import type { Change } from './order-changes.tsx';

/** What was asked for, old and new. */
export function ChangeDifferences({ change: { differences } }: { change: Pick<Change, 'differences'> }) {
  const words = useWords('changes');
  return (
    <ul className="grid gap-0.5">
      {differences.map(({ group, was, will }, at) => (
        <li key={at} className="wrap-anywhere">
          {words.difference(group, was ?? words.nothing, will ?? words.nothing)}
        </li>
      ))}
    </ul>
  );
}
