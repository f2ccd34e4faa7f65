import { useEffect, useRef, useState } from 'react';
import { useQueue } from '../queue/queue-context.tsx';
import { useTaps } from '../queue/taps.tsx';
import type { Ticket } from '../queue/ticket.ts';

/** What is asked about an order before it is done. Where somebody else was faster the question goes, with a word about it. */
export function useAsking<Asked>(number: string, isStillOpen: (ticket: Ticket, asked: Asked) => boolean) {
  const queue = useQueue();
  const { movedOn } = useTaps();
  const [asking, setAsking] = useState<Asked | null>(null);
  const unwatch = useRef<(() => void) | null>(null);
  useEffect(() => () => unwatch.current?.(), []);
  const close = () => {
    unwatch.current?.();
    unwatch.current = null;
    setAsking(null);
  };
  const ask = (asked: Asked) => {
    const onBoard = () => queue.snapshot().tickets.find((ticket) => ticket.number === number);
    const watch = () => {
      const ticket = onBoard();
      if (ticket !== undefined && isStillOpen(ticket, asked)) return;
      close();
      movedOn({ number });
    };
    setAsking(() => asked);
    // What was found by a search is not on the board, and nobody tells of it.
    if (onBoard() !== undefined) unwatch.current = queue.subscribe(watch);
  };
  return { asking, ask, close };
}
