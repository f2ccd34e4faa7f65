import type { RouterOutputs } from '@sweetspot/api';
import { formatMoney, type Money } from '@sweetspot/domain/money/money';
import { intlLocaleOf, whenWords } from '@sweetspot/messages';
import { Badge, Button, ProblemThread } from '@sweetspot/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { useWork } from '../../app/session.tsx';
import { useWords } from '../../app/words.ts';
import { AnswerProblem } from './answer-problem.tsx';

export type StoreProblem = RouterOutputs['storeProblems']['list']['items'][number];

interface ProblemProps {
  readonly problem: StoreProblem;
  /** On its order's own page there is no way to it. */
  readonly isOnTicket?: boolean;
}

/** One problem: what was said, what was offered, and the answer while it waits for one. */
export function ProblemOfStore({ problem, isOnTicket = false }: ProblemProps) {
  const words = useWords('problems');
  const { backend } = useWork();
  const { kind, wish, state, orderNumber, createdAt, dueAt, timeZone } = problem;
  const when = (at: string) => whenWords(new Date(at), words.locale, { timeZone, now: new Date() });
  // A window of the desktop console's own opens nothing of the server's.
  const shown = {
    ...problem,
    photos: problem.photos.map((photo) => ({ ...photo, href: `${backend.serverUrl}${photo.path}/large.webp` })),
  };
  return (
    <div className="grid gap-3">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-semibold wrap-anywhere">{words.kinds[kind]}</span>
        <Badge tone={state === 'reported' ? 'honey' : 'plain'}>{words.states[state]}</Badge>
      </p>
      <p className="flex flex-wrap gap-x-3 text-sm text-ink-muted">
        {isOnTicket ? null : (
          <Link to={`/orders/${orderNumber}`} className="font-medium text-accent-text underline underline-offset-4">
            {words.order(orderNumber)}
          </Link>
        )}
        <span>{words.since(when(createdAt))}</span>
        <span>{words.wished(words.wishes[wish])}</span>
      </p>
      <ProblemThread words={words} problem={shown} when={when} />
      <Remedy problem={problem} />
      {state === 'reported' && dueAt !== null ? <p className="font-semibold">{words.answerBy(when(dueAt))}</p> : null}
      <Answering problem={problem} />
    </div>
  );
}

function Remedy({ problem: { remedy, refund } }: { problem: StoreProblem }) {
  const words = useWords('problems');
  const said = (money: Money) => formatMoney(money, intlLocaleOf(words.locale));
  if (remedy === null) return null;
  return (
    <p className="font-medium">
      <span>{words.remedy(remedy.amount && said(remedy.amount), remedy.by === 'admin')}</span>
      {refund === null ? null : <span className="block">{words.refund[refund.state](said(refund.amount))}</span>}
    </p>
  );
}

function Answering({ problem }: { problem: StoreProblem }) {
  const words = useWords('problems');
  const { mayAnswerProblems } = useWork();
  const [isWriting, setWriting] = useState(false);
  if (!problem.allowed.includes('answer')) return null;
  if (!mayAnswerProblems) return <p className="text-sm text-ink-muted">{words.ownerAnswers}</p>;
  if (isWriting) return <AnswerProblem problem={problem} onClose={() => setWriting(false)} />;
  return (
    <Button
      size="console"
      className="justify-self-start"
      aria-label={words.answerNamed(problem.orderNumber)}
      onClick={() => setWriting(true)}
    >
      {words.answer}
    </Button>
  );
}
