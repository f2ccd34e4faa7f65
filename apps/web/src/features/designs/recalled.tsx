import type { RouterOutputs } from '@sweetspot/api';
import { say } from '@sweetspot/messages';
import { useWords, type Words } from '../../app/words.ts';
import { Notice } from '../../components/notice.tsx';

type Recalled = RouterOutputs['designs']['shared'];

/** What is different from the day on which it was kept, and what still has to be settled. */
export function RecalledNotes({ design: { standing, differences, problems }, soldOut, offMenu }: RecalledNotesProps) {
  const words = useWords('designs');
  return (
    <>
      {standing === 'offered' ? null : <Notice tone="attention">{standing === 'sold_out' ? soldOut : offMenu}</Notice>}
      {differences.length === 0 ? null : (
        <Notice tone="attention" title={words.changedTitle}>
          <ul className="grid gap-0.5 wrap-anywhere">
            {differences.map((difference) => (
              <li key={`${difference.group} ${difference.role}`}>{differenceText(difference, words)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {problems.length === 0 ? null : (
        <Notice tone="info" title={words.toSettle}>
          <ul className="grid gap-0.5">
            {problems.map((problem, at) => (
              <li key={at}>{say(problem, words.locale)}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

interface RecalledNotesProps {
  readonly design: Pick<Recalled, 'standing' | 'differences' | 'problems'>;
  readonly soldOut: string;
  readonly offMenu: string;
}

function differenceText({ group, was, will }: Recalled['differences'][number], words: Words<'designs'>): string {
  if (was === null) return words.added(group, will ?? '');
  return will === null ? words.gone(group, was) : words.instead(group, was, will);
}

/** What is chosen, one to a line; what is written on it has a place of its own. */
export function ChoiceList({ choices }: { choices: Recalled['choices'] }) {
  return (
    <ul className="grid gap-1 wrap-anywhere">
      {choices
        .filter(({ role }) => role !== 'inscription')
        .map((choice) => (
          <li key={`${choice.group} ${choice.choice}`}>
            <span className="text-ink-muted">{`${choice.group}: `}</span>
            <span>{choice.choice}</span>
          </li>
        ))}
    </ul>
  );
}
