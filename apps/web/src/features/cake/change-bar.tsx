import type { Allergen } from '@sweetspot/domain/allergens/allergen';
import type { Evaluation } from '@sweetspot/domain/customization/customization';
import { say } from '@sweetspot/messages';
import { Button } from '@sweetspot/ui';
import { useState } from 'react';
import { useWords, type Words } from '../../app/words.ts';
import { differenceSaid, totalSaid } from '../../components/change-words.ts';
import { failureWords } from '../../components/failure-words.ts';
import { ScriptsOnly } from '../../components/scripts-only.tsx';
import { ChangeReadBack } from './change-read-back.tsx';
import type { ChangeableLine, LineOfOrder } from './change-page.tsx';
import { useChangeQuote, type ChangeQuote } from './use-change-quote.ts';

interface ChangeBarProps {
  readonly of: LineOfOrder;
  readonly line: ChangeableLine;
  readonly evaluation: Evaluation;
  readonly allergies: readonly Allergen[];
}

/** What the change does to the price, and the way to ask for it, in reach at the lower edge. */
export function ChangeBar({ of, line, evaluation, allergies }: ChangeBarProps) {
  const words = useWords('changes');
  const asked = useChangeQuote(of, line, evaluation);
  const [isReading, setReading] = useState(false);
  const { problems } = evaluation;
  const showProblem = () => document.querySelector<HTMLElement>(`#group-${problems[0]?.groupId ?? ''} :is(input, textarea)`)?.focus();
  const { title, detail } = tellingOf(asked, evaluation, words);
  return (
    <div className="flex items-center gap-3 border-t border-line bg-surface px-4 pt-2.5 pb-[max(0.625rem,env(safe-area-inset-bottom))] sm:px-6 lg:rounded-card lg:border lg:p-4 lg:shadow-soft">
      <div aria-live="polite" className="grid min-w-0 grow">
        <p className="figures font-title text-lg font-semibold sm:text-xl">{title}</p>
        {detail === null ? null : <p className="figures text-sm text-pretty text-ink-muted">{detail}</p>}
      </div>
      <ScriptsOnly>
        {problems.length > 0 ? (
          <Button variant="quiet" onClick={showProblem} className="whitespace-nowrap">
            {words.show}
          </Button>
        ) : (
          <Button disabled={asked.quote === undefined} onClick={() => setReading(true)} className="whitespace-nowrap">
            {words.look}
          </Button>
        )}
      </ScriptsOnly>
      {isReading && asked.quote !== undefined ? (
        <ChangeReadBack {...{ of, evaluation, allergies }} quote={asked.quote} onStale={asked.askAgain} onClose={() => setReading(false)} />
      ) : null}
    </div>
  );
}

function tellingOf(asked: ChangeQuote, { problems }: Evaluation, words: Words<'changes'>): { title: string; detail: string | null } {
  const [problem] = problems;
  if (problem !== undefined) return { title: say(problem.phrase, words.locale), detail: null };
  if (asked.isNothing) return { title: words.nothingYet, detail: null };
  if (asked.quote !== undefined) return { title: differenceSaid(asked.quote, words), detail: totalSaid(asked.quote, words) };
  if (asked.error) return { title: failureWords(asked.error, words.locale, words.notPriced), detail: null };
  return { title: words.pricing, detail: null };
}
