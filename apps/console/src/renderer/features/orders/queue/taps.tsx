import type { OrderEvent } from '@sweetspot/domain/orders/order-status';
import { ORDER_TRANSITIONS } from '@sweetspot/domain/orders/order-table';
import { kitchenWords, orderWords } from '@sweetspot/messages';
import { useToast } from '@sweetspot/ui';
import { createContext, use, useCallback, useEffect, useMemo, useRef, type ReactNode } from 'react';
import type { NextStep, Unit } from './next-step.ts';
import { stateBefore } from './next-step.ts';
import { useQueue, useQueueState } from './queue-context.tsx';
import type { Ticket } from './ticket.ts';
import type { KitchenState } from '@sweetspot/domain/kitchen/kitchen-state';
import { useWords } from '../../../app/words.ts';

interface MoreOfMove {
  readonly reason?: string | null;
  readonly revisedStartAt?: string | null;
  readonly overbooks?: boolean;
}

export interface Taps {
  /** The next step, for everything that does not ask first. */
  readonly step: (ticket: Ticket, step: Exclude<NextStep, { kind: 'accept' }>) => void;
  readonly move: (ticket: Ticket, event: OrderEvent, more?: MoreOfMove) => void;
  readonly tick: (ticket: Ticket, units: readonly Unit[], to: KitchenState) => void;
  readonly acknowledge: (ticket: Ticket) => void;
  /** Takes back the last step made here, while it can be. */
  readonly undoLast: () => void;
}

const UNDO_MS = 10_000;

const isUndoable = (event: OrderEvent, ticket: Ticket): boolean =>
  ORDER_TRANSITIONS.some((row) => row.event === event && row.from.includes(ticket.status) && row.isUndoable);

const TapsContext = createContext<Taps | null>(null);

/** Every tap of every page, with what it says and how it is taken back. One place, so that the last step is the last of all. */
export function TapsProvider({ children }: { children: ReactNode }) {
  const words = useWords('orders');
  const queue = useQueue();
  const toast = useToast();
  const last = useRef<{ undo: () => void; untilMs: number } | null>(null);
  const { refused, doneByOthers } = useQueueState();
  const sayings = useRef(new Map<string, () => void>());

  // What was said at the tap is untrue once the server would not do it; its undo would take back what somebody else did.
  useEffect(() => {
    for (const { command } of refused) sayings.current.get(command.id)?.();
  }, [refused]);

  // The same where somebody else was first; but what was wanted is so, and that is said once.
  useEffect(() => {
    for (const { id, number } of doneByOthers) {
      const takeBack = sayings.current.get(id);
      takeBack?.();
      if (takeBack) toast({ message: words.doneByOthers(number) });
    }
  }, [doneByOthers, toast, words]);

  const undoLast = useCallback(() => {
    if (last.current !== null && Date.now() < last.current.untilMs) last.current.undo();
    last.current = null;
  }, []);

  const taps = useMemo<Taps>(() => {
    const told = (tapIds: readonly string[], message: string, undo: (() => void) | null) => {
      const step = undo === null ? null : { undo, untilMs: Date.now() + UNDO_MS };
      last.current = step;
      const dismiss = toast({
        message,
        lastsMs: UNDO_MS,
        ...(undo === null ? {} : { action: { label: words.undo, onPress: undoLast } }),
      });
      const takeBack = () => {
        dismiss();
        if (last.current === step) last.current = null;
        for (const id of tapIds) sayings.current.delete(id);
      };
      for (const id of tapIds) sayings.current.set(id, takeBack);
    };
    const move: Taps['move'] = (ticket, event, { reason = null, revisedStartAt = null, overbooks = false }: MoreOfMove = {}) => {
      const to = ticket.allowed.find((allowed) => allowed.event === event)?.to;
      if (to === undefined) return;
      const { number, contactName, status } = ticket;
      const tapId = queue.tap({ kind: 'move', number, event, to, reason, revisedStartAt, overbooks });
      const undo = () =>
        void queue.tap({
          kind: 'move',
          number,
          event: 'undo',
          to: status,
          reason: null,
          revisedStartAt: null,
        });
      told(
        [tapId],
        words.moved(`${number} ${contactName}`, orderWords(words.locale).statuses[to]),
        isUndoable(event, ticket) ? undo : null,
      );
    };
    const tick: Taps['tick'] = ({ number, contactName }, units, to) => {
      const tapIds = units.map(({ pieceId, tier, state }) => queue.tap({ kind: 'tick', number, pieceId, tier, from: state, to }));
      const isForward = units.every(({ state }) => stateBefore(to) === state);
      const undo = () => {
        for (const { pieceId, tier, state } of units.toReversed()) queue.tap({ kind: 'tick', number, pieceId, tier, from: to, to: state });
      };
      told(tapIds, words.ticked(`${number} ${contactName}`, kitchenWords(words.locale).states[to]), isForward ? undo : null);
    };
    return {
      move,
      tick,
      step: (ticket, step) => (step.kind === 'move' ? move(ticket, step.move.event) : tick(ticket, step.units, step.to)),
      acknowledge: ({ number }) => queue.tap({ kind: 'acknowledge', number }),
      undoLast,
    };
  }, [queue, toast, undoLast, words]);

  return <TapsContext value={taps}>{children}</TapsContext>;
}

export function useTaps(): Taps {
  const taps = use(TapsContext);
  if (taps === null) throw new Error('useTaps() needs a <TapsProvider> around it');
  return taps;
}
