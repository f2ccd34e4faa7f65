import { differenceWords, exactWords, shownDifferences } from '@sweetspot/messages';
import { Badge, CakePicture, ChangedLine, type BadgeTone } from '@sweetspot/ui';
import { CalendarClock } from 'lucide-react';
import { useWords, type Words } from '../../app/words.ts';
import type { AdminOrder } from './order-page.tsx';

type Change = AdminOrder['changes'][number];

const TONES: Readonly<Record<Change['state'], BadgeTone>> = {
  proposed: 'honey',
  accepted: 'leaf',
  declined: 'brick',
  withdrawn: 'plain',
  lapsed: 'plain',
};

/** What the customer wanted otherwise, newest first: old beside new, what it is worth, and what became of it. */
export function OrderChanges({ whole }: { whole: AdminOrder }) {
  const words = useWords('changes');
  if (whole.changes.length === 0) return <p className="text-ink-muted">{words.none}</p>;
  return (
    <ul className="divide-y divide-line rounded-card border border-line bg-surface">
      {whole.changes.map((change) => (
        <OneChange key={change.id} change={change} timeZone={whole.order.timeZone} />
      ))}
    </ul>
  );
}

function OneChange({ change, timeZone }: { change: Change; timeZone: string }) {
  const words = useWords('changes');
  const { cakeName, before, after, slots, difference, reason } = change;
  return (
    <li className="grid gap-4 p-5 sm:grid-cols-[auto_minmax(0,1fr)]">
      {before === null || after === null ? (
        <CalendarClock aria-hidden className="size-8 text-ink-muted" />
      ) : (
        <div className="flex items-start gap-3">
          <CakePicture size={96} design={before.design} description={words.drawing(cakeName, words.before)} />
          <CakePicture size={96} design={after.design} description={words.drawing(cakeName, words.after)} />
        </div>
      )}
      <div className="grid min-w-0 content-start gap-2.5">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="font-semibold wrap-anywhere">{slots === null ? cakeName : words.time}</span>
          <Badge tone={TONES[change.state]}>{standingWord(change, words)}</Badge>
          <span className="figures font-semibold">{differenceWords(difference, words, words.locale)}</span>
        </p>
        <ChangedLine differences={shownDifferences(change, words, timeZone)} before={before} after={after} words={words} />
        {reason === null ? null : <p className="wrap-anywhere">{words.reason(reason)}</p>}
        <Times change={change} timeZone={timeZone} />
      </div>
    </li>
  );
}

/** When it was asked for, who answered when, and what is still waited for. */
function Times({
  change: { at, answeredAt, answeredBy, answerBy, payBy, state, isInForce },
  timeZone,
}: {
  change: Change;
  timeZone: string;
}) {
  const words = useWords('changes');
  const exact = (time: string) => exactWords(new Date(time), words.locale, timeZone);
  return (
    <ul className="text-sm text-ink-muted">
      <li>{words.asked(exact(at))}</li>
      {answeredAt === null ? null : <li>{words.answered(answeredBy, exact(answeredAt))}</li>}
      {state === 'proposed' && answerBy !== null ? <li>{words.answerBy(exact(answerBy))}</li> : null}
      {state === 'accepted' && !isInForce && payBy !== null ? <li>{words.payBy(exact(payBy))}</li> : null}
    </ul>
  );
}

function standingWord({ state, isInForce }: Change, words: Words<'changes'>): string {
  if (isInForce) return words.inForce;
  return state === 'accepted' ? words.awaitsPayment : words.states[state];
}
