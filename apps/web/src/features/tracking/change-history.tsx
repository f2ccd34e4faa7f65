import { whenWords, type Moment } from '@sweetspot/messages';
import { Badge, type BadgeTone } from '@sweetspot/ui';
import { useWords } from '../../app/words.ts';
import { differenceSaid } from '../../components/change-words.ts';
import { ChangeDifferences } from './change-differences.tsx';
import type { Change } from './order-changes.tsx';
import { Facts } from './order-facts.tsx';

const TONES: Readonly<Partial<Record<State, BadgeTone>>> = { inForce: 'leaf', declined: 'honey', lapsed: 'honey' };
type State = Change['state'] | 'inForce';

/** What was asked for before, newest first. */
export function ChangeHistory({ changes, isOver, moment }: { changes: readonly Change[]; isOver: boolean; moment: Moment }) {
  const words = useWords('changes');
  if (changes.length === 0) return null;
  return (
    <Facts title={words.history}>
      <ul className="divide-y divide-line">
        {changes.map((change) => {
          const state = stateOf(change, isOver);
          return (
            <li key={change.id} className="grid gap-1 py-3 first:pt-0">
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <span className="font-semibold">{change.slots === null ? change.cakeName : words.time}</span>
                <Badge tone={TONES[state] ?? 'plain'}>{words.states[state]}</Badge>
              </p>
              <p className="text-sm text-ink-muted" suppressHydrationWarning>
                {words.askedAt(whenWords(new Date(change.at), words.locale, moment))}
              </p>
              <ChangeDifferences change={change} timeZone={moment.timeZone} />
              <p className="text-ink-muted">{differenceSaid(change, words)}</p>
              {change.reason === null ? null : <p className="wrap-anywhere text-ink-muted">{words.declined.text(change.reason)}</p>}
            </li>
          );
        })}
      </ul>
    </Facts>
  );
}

/** What was still open when the kitchen began was not made. */
function stateOf({ state, isInForce }: Change, isOver: boolean): State {
  if (isInForce) return 'inForce';
  return isOver && (state === 'proposed' || state === 'accepted') ? 'lapsed' : state;
}
