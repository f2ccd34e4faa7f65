import { graphemesOf } from '@sweetspot/domain/customization/text';
import { UNDO_MS } from '@sweetspot/domain/orders/order-facts';
import type { OrderEvent } from '@sweetspot/domain/orders/order-status';
import { ORDER_TRANSITIONS } from '@sweetspot/domain/orders/order-table';
import { kitchenWords, orderWords } from '@sweetspot/messages';
import { useToast } from '@sweetspot/ui';
import { createContext, use, useCallback, useEffect, useMemo, useRef, type ReactNode } from 'react';
import type { NextStep, Unit } from './next-step.ts';
import { stateBefore } from './next-step.ts';
import { useQueue, useQueueState } from './queue-context.tsx';
import { DECIDED, type Change, type Ticket } from './ticket.ts';
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
  /** The store's answer to what the customer wants changed: to decline it takes a reason. */
  readonly answerChange: (ticket: Ticket, change: Change, answer: ChangeAnswer) => void;
  readonly acknowledgeChange: (ticket: Ticket, change: Change) => void;
  /** Says that what was about to be done came too late. */
  readonly movedOn: (ticket: Pick<Ticket, 'number'>) => void;
  /** Takes back the last step made here, while it can be. */
  readonly undoLast: () => void;
}

type ChangeAnswer = { readonly decision: 'accept' } | { readonly decision: 'decline'; readonly reason: string };

/** What was done here last, and until when it can be taken back. */
interface Step {
  readonly order: string;
  readonly undo: () => void;
  readonly untilMs: number;
}

const LONGEST_NAME = 32;

/** A message is read at a glance and lies over the board: the number says which order it is, and the name's beginning whose. */
function briefly(name: string): string {
  const letters = graphemesOf(name);
  return letters.length <= LONGEST_NAME ? name : `${letters.slice(0, LONGEST_NAME).join('').trimEnd()}…`;
}

const isUndoable = (event: OrderEvent, ticket: Ticket): boolean =>
  ORDER_TRANSITIONS.some((row) => row.event === event && row.from.includes(ticket.status) && row.isUndoable);

const TapsContext = createContext<Taps | null>(null);

/** The last step made here, and how it or an earlier one is taken back while it can be. */
function useUndo() {
  const words = useWords('orders');
  const toast = useToast();
  const lastRef = useRef<Step | null>(null);
  const takeBack = useCallback(
    (step: Step | null) => {
      if (step === null) return;
      if (lastRef.current === step) lastRef.current = null;
      if (Date.now() < step.untilMs) step.undo();
      else toast({ tone: 'problem', message: words.undoOver(step.order) });
    },
    [toast, words],
  );
  const undoLast = useCallback(() => takeBack(lastRef.current), [takeBack]);
  return { lastRef, takeBack, undoLast };
}

/** What a tap says, for as long as it is true, and how the last one is taken back. */
function useTelling() {
  const words = useWords('orders');
  const toast = useToast();
  const { lastRef, takeBack, undoLast } = useUndo();
  const { refused, doneByOthers } = useQueueState();
  const sayings = useRef(new Map<string, () => void>());

  // What was said at the tap is untrue once the server would not do it; its undo would take back what somebody else did.
  useEffect(() => {
    for (const { command } of refused) sayings.current.get(command.id)?.();
  }, [refused]);

  // The same where somebody else was first; but what was wanted is so, and that is said once.
  useEffect(() => {
    for (const { id, number } of doneByOthers) {
      const unsay = sayings.current.get(id);
      unsay?.();
      if (unsay) toast({ message: words.doneByOthers(number) });
    }
  }, [doneByOthers, toast, words]);

  const told = useCallback(
    (tapIds: readonly string[], order: string, message: string, undo: (() => void) | null) => {
      const step = undo === null ? null : { order, undo, untilMs: Date.now() + UNDO_MS };
      lastRef.current = step;
      const dismiss = toast({
        message,
        lastsMs: UNDO_MS,
        ...(step === null ? {} : { action: { label: words.undo, onPress: () => takeBack(step), isOver: words.tooLate } }),
      });
      const unsay = () => {
        dismiss();
        if (lastRef.current === step) lastRef.current = null;
        for (const id of tapIds) sayings.current.delete(id);
      };
      for (const id of tapIds) sayings.current.set(id, unsay);
    },
    [toast, lastRef, takeBack, words],
  );
  return { told, undoLast };
}

/** Every tap of every page, with what it says and how it is taken back. One place, so that the last step is the last of all. */
export function TapsProvider({ children }: { children: ReactNode }) {
  const words = useWords('orders');
  const changeWords = useWords('changes');
  const queue = useQueue();
  const toast = useToast();
  const { told, undoLast } = useTelling();

  const taps = useMemo<Taps>(() => {
    const movedOn: Taps['movedOn'] = ({ number }) => void toast({ tone: 'problem', message: words.movedOn(number) });
    const move: Taps['move'] = (ticket, event, { reason = null, revisedStartAt = null, overbooks = false }: MoreOfMove = {}) => {
      const to = ticket.allowed.find((allowed) => allowed.event === event)?.to;
      if (to === undefined) return movedOn(ticket);
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
        number,
        words.moved(`${number} ${briefly(contactName)}`, orderWords(words.locale).statuses[to]),
        isUndoable(event, ticket) ? undo : null,
      );
    };
    const tick: Taps['tick'] = ({ number, contactName }, units, to) => {
      const tapIds = units.map(({ pieceId, tier, state }) => queue.tap({ kind: 'tick', number, pieceId, tier, from: state, to }));
      const isForward = units.every(({ state }) => stateBefore(to) === state);
      const undo = () => {
        for (const { pieceId, tier, state } of units.toReversed()) queue.tap({ kind: 'tick', number, pieceId, tier, from: to, to: state });
      };
      told(
        tapIds,
        number,
        words.ticked(`${number} ${briefly(contactName)}`, kitchenWords(words.locale).states[to]),
        isForward ? undo : null,
      );
    };
    const answerChange: Taps['answerChange'] = ({ number, contactName }, { id: changeId }, answer) => {
      const reason = answer.decision === 'decline' ? answer.reason : null;
      const tapId = queue.tap({ kind: 'answer_change', number, changeId, decision: answer.decision, reason });
      told([tapId], number, changeWords.told[DECIDED[answer.decision]](`${number} ${briefly(contactName)}`), null);
    };
    return {
      move,
      tick,
      answerChange,
      acknowledgeChange: ({ number }, { id: changeId }) => void queue.tap({ kind: 'acknowledge_change', number, changeId }),
      step: (ticket, step) => (step.kind === 'move' ? move(ticket, step.move.event) : tick(ticket, step.units, step.to)),
      acknowledge: ({ number }) => queue.tap({ kind: 'acknowledge', number }),
      movedOn,
      undoLast,
    };
  }, [queue, toast, told, undoLast, words, changeWords]);

  return <TapsContext value={taps}>{children}</TapsContext>;
}

export function useTaps(): Taps {
  const taps = use(TapsContext);
  if (taps === null) throw new Error('useTaps() needs a <TapsProvider> around it');
  return taps;
}
