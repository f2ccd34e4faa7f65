import { useEffect, useEffectEvent, useRef, type RefObject } from 'react';
import { useNavigate } from 'react-router';
import { useChangeKeys } from '../changes/use-change-keys.ts';
import { useTaps } from '../queue/taps.tsx';
import { useRinging } from '../queue/bell-context.tsx';
import { useQueueState } from '../queue/queue-context.tsx';

const STEP_BUTTON = '[data-next-step]';

/** A kitchen in gloves: arrows go from ticket to ticket, Enter takes the next step, single letters do the rest. */
export function useBoardKeys(searchBox: RefObject<HTMLInputElement | null>): void {
  const taps = useTaps();
  useChangeKeys();
  const navigate = useNavigate();
  const { tickets } = useQueueState();
  const { unseen, silence } = useRinging();
  const followed = useRef<string | null>(null);

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (event.key === 'Enter' || event.key === ' ') followed.current = ticketAt(document.activeElement);
    const move = ARROWS[event.key];
    if (move !== undefined && goTo(neighbour(move))) return event.preventDefault();
    switch (event.key.toLowerCase()) {
      case '/':
        event.preventDefault();
        return searchBox.current?.focus();
      case 'z':
        return taps.undoLast();
      case 's':
        return silence(unseen.map(({ ticket }) => ticket.number));
      case 'o': {
        const number = ticketAt(document.activeElement);
        if (number !== null) void navigate(`/orders/${number}`);
      }
    }
  });

  // A step by key moves the card to another column, and its button with it: the hands stay on that ticket.
  useEffect(() => {
    if (followed.current === null || document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>(`[data-next-step="${followed.current}"]`)?.focus();
  }, [tickets]);

  useEffect(() => {
    const heard = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', heard);
    return () => window.removeEventListener('keydown', heard);
  }, []);
}

type Direction = 'up' | 'down' | 'left' | 'right';
const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [role="dialog"], [role="menu"], [role="tablist"]') !== null
  );
}

function ticketAt(element: Element | null): string | null {
  return element?.closest('[data-ticket]')?.getAttribute('data-ticket') ?? null;
}

function goTo(button: HTMLElement | null): boolean {
  if (button === null) return false;
  button.focus();
  button.scrollIntoView({ block: 'nearest' });
  return true;
}

function neighbour(direction: Direction): HTMLElement | null {
  const lists = [...document.querySelectorAll('[data-column], [role="tabpanel"]')]
    .map((column) => [...column.querySelectorAll<HTMLElement>(STEP_BUTTON)])
    .filter((buttons) => buttons.length > 0);
  const current = document.activeElement?.closest('[data-ticket]')?.querySelector<HTMLElement>(STEP_BUTTON);
  const at = current ? lists.findIndex((buttons) => buttons.includes(current)) : -1;
  if (!current || at === -1) return lists[0]?.[0] ?? null;
  const row = lists[at]?.indexOf(current) ?? 0;
  if (direction === 'up') return lists[at]?.[row - 1] ?? null;
  if (direction === 'down') return lists[at]?.[row + 1] ?? null;
  const beside = lists[at + (direction === 'left' ? -1 : 1)];
  return beside?.[Math.min(row, beside.length - 1)] ?? null;
}
