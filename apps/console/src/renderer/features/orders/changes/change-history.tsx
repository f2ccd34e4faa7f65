import { differenceWords, exactWords, shownDifferences } from '@sweetspot/messages';
import { Badge, Card, ChangedLine, type BadgeTone } from '@sweetspot/ui';
import { useWords } from '../../../app/words.ts';
import { isAwaitingPayment, type Change } from '../queue/ticket.ts';

const TONES: Readonly<Record<Change['state'], BadgeTone>> = {
  proposed: 'honey',
  accepted: 'leaf',
  declined: 'brick',
  withdrawn: 'plain',
  lapsed: 'plain',
};

/** What became of an order's changes, newest first; those that are still open stand above. */
export function ChangeHistory({ changes, timeZone }: { changes: readonly Change[]; timeZone: string }) {
  const words = useWords('changes');
  const decided = changes.filter((change) => change.state !== 'proposed' && !isAwaitingPayment(change));
  if (decided.length === 0) return null;
  return (
    <Card className="grid gap-4">
      <h2 className="text-lg font-semibold">{words.history}</h2>
      <ul className="grid gap-4 divide-y divide-line">
        {decided.map((change) => (
          <PastChange key={change.id} change={change} timeZone={timeZone} />
        ))}
      </ul>
    </Card>
  );
}

function PastChange({ change, timeZone }: { change: Change; timeZone: string }) {
  const words = useWords('changes');
  const { cakeName, before, after, slots, difference, state, isInForce, at, answeredAt, reason } = change;
  const exact = (time: string) => exactWords(new Date(time), words.locale, timeZone);
  const times = [words.askedAt(exact(at)), ...(answeredAt === null ? [] : [words.answeredAt(exact(answeredAt))])];
  return (
    <li className="grid gap-2 pb-4 last:pb-0">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-semibold">{slots === null ? cakeName : words.time}</span>
        <Badge tone={TONES[state]}>{isInForce ? words.inForce : words.states[state]}</Badge>
        <span className="figures">{differenceWords(difference, words, words.locale)}</span>
      </p>
      <ChangedLine differences={shownDifferences(change, words, timeZone)} before={before} after={after} words={words} />
      {reason === null ? null : <p className="wrap-anywhere">{words.declinedBecause(reason)}</p>}
      <p className="figures text-sm text-ink-muted">{times.join(', ')}</p>
    </li>
  );
}
