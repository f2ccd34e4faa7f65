import { kitchenWords } from '@sweetspot/messages';
import { Button, cx, IconButton } from '@sweetspot/ui';
import { KITCHEN_STATES } from '@sweetspot/domain/kitchen/kitchen-state';
import { KITCHEN_STATUSES } from '@sweetspot/domain/orders/order-table';
import { Undo2 } from 'lucide-react';
import { stateAfter, stateBefore, unitsOf, type Unit } from '../queue/next-step.ts';
import { useTaps } from '../queue/taps.tsx';
import { unitName } from './step-words.ts';
import type { Ticket } from '../queue/ticket.ts';
import { useServerNow } from '../queue/queue-context.tsx';
import { useWords } from '../../../app/words.ts';

/** Every piece, and every tier of a tiered one, with its state, the next tick, and one step back while that is possible. */
export function TickRows({ ticket, isCompact = false }: { ticket: Ticket; isCompact?: boolean }) {
  const words = useWords('orders');
  const nowMs = useServerNow();
  const units = unitsOf(ticket);
  // Until the customer has agreed to the later time nobody begins.
  if (!KITCHEN_STATUSES.includes(ticket.status) || ticket.answerTimeBy !== null) return null;
  // The ticket's one large button ticks a single unit, and what is boxed is only shown while it can be taken back.
  const isButtonEnough = isCompact && (units.length === 1 || ticket.status === 'ready');
  const shown = isButtonEnough ? units.filter((unit) => isOnItsWay(unit) || canStepBack(unit, nowMs)) : units;
  if (shown.length === 0) return null;
  return (
    <ul className="grid gap-1.5" aria-label={words.ticket.progress}>
      {shown.map((unit) => (
        <TickRow
          key={`${unit.pieceId} ${unit.tier ?? 0}`}
          ticket={ticket}
          unit={unit}
          isCompact={isCompact}
          hasTick={units.length > 1 || !isCompact}
        />
      ))}
    </ul>
  );
}

const isOnItsWay = ({ state }: Unit): boolean => state !== 'queued' && state !== 'boxed';

const canStepBack = (unit: Unit, nowMs: number): boolean =>
  stateBefore(unit.state) !== null && unit.stepBackUntil !== null && Date.parse(unit.stepBackUntil) > nowMs;

interface TickRowProps {
  readonly ticket: Ticket;
  readonly unit: Unit;
  readonly isCompact: boolean;
  readonly hasTick: boolean;
}

function TickRow({ ticket, unit, isCompact, hasTick }: TickRowProps) {
  const words = useWords('orders');
  const { tick } = useTaps();
  const { states, ticks } = kitchenWords(words.locale);
  const name = unitName(ticket, unit, words);
  const next = ticket.status === 'ready' || !hasTick ? null : stateAfter(unit.state);
  return (
    <li
      className={cx(
        'grid gap-1 rounded-control border border-line p-1.5',
        !isCompact && 'sm:grid-cols-[1fr_auto] sm:items-center sm:p-2.5',
      )}
    >
      <span className="min-w-0 px-1.5">
        <span className="block text-sm leading-snug font-medium">{name}</span>
        <span className="flex items-center gap-2 text-sm text-ink-muted">
          <Progress unit={unit} />
          <span>{states[unit.state]}</span>
        </span>
      </span>
      <span className="flex items-center justify-end gap-1.5">
        <StepBack ticket={ticket} unit={unit} name={name} />
        {next === null ? null : (
          <Button
            variant="quiet"
            className={cx('min-h-touch-console px-4', isCompact && 'grow')}
            aria-label={words.tick(ticks[next], name)}
            onClick={() => tick(ticket, [unit], next)}
          >
            {ticks[next]}
          </Button>
        )}
      </span>
    </li>
  );
}

function Progress({ unit }: { unit: Unit }) {
  const reached = KITCHEN_STATES.indexOf(unit.state);
  return (
    <span aria-hidden className="flex gap-1">
      {KITCHEN_STATES.slice(1).map((state, at) => (
        <span key={state} className={cx('h-2 w-3.5 rounded-full', at < reached ? 'bg-leaf' : 'bg-line')} />
      ))}
    </span>
  );
}

function StepBack({ ticket, unit, name }: { ticket: Ticket; unit: Unit; name: string }) {
  const words = useWords('orders');
  const { tick } = useTaps();
  const nowMs = useServerNow();
  const back = stateBefore(unit.state);
  if (back === null || !canStepBack(unit, nowMs)) return null;
  return (
    <IconButton
      label={words.tickBack(name, kitchenWords(words.locale).states[back])}
      icon={<Undo2 aria-hidden />}
      size="console"
      onClick={() => tick(ticket, [unit], back)}
    />
  );
}
