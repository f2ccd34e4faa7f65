import type { RouterOutputs } from '@sweetspot/api';
import { formatMoney, type Money } from '@sweetspot/domain/money/money';
import { intlLocaleOf, whenWords } from '@sweetspot/messages';
import { ProblemThread } from '@sweetspot/ui';
import { readingAt } from './reading.tsx';
import { useWords } from './words.ts';

export type AdminProblem = RouterOutputs['adminProblems']['list']['items'][number];

/** What was said of a problem, what was offered, and what became of the money: among all problems, and on its order's page. */
export function ProblemSaid({ problem }: { problem: AdminProblem }) {
  const words = useWords('problems');
  const { remedy, refund, timeZone } = problem;
  const amount = (money: Money) => formatMoney(money, intlLocaleOf(words.locale));
  const when = (at: string) => whenWords(new Date(at), words.locale, readingAt(timeZone));
  return (
    <div className="grid min-w-0 gap-3">
      <ProblemThread words={words} problem={problem} when={when} />
      {remedy === null ? null : (
        <p className="text-sm font-medium">
          <span>{words.remedy(remedy.amount && amount(remedy.amount), remedy.by === 'admin')}</span>
          {refund === null ? null : <span className="block">{words.refund[refund.state](amount(refund.amount))}</span>}
        </p>
      )}
    </div>
  );
}
