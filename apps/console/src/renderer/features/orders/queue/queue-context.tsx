import { newCommandId } from '@sweetspot/api/client';
import { createContext, use, useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { Backend } from '../../../app/backend.ts';
import { OrderQueue, type QueueState } from './order-queue.ts';
import { ordersServer } from './orders-server.ts';
import { WaitingTaps } from './waiting-taps.ts';
import { RefusedTaps } from './refused-taps.ts';
import { ServerClock } from './server-clock.ts';
import type { Ticket } from './ticket.ts';

interface Wiring {
  readonly queue: OrderQueue;
  readonly clock: ServerClock;
}

const QueueContext = createContext<Wiring | null>(null);

interface QueueProviderProps {
  readonly backend: Backend;
  readonly storeId: string;
  readonly onNewOrder: (ticket: Ticket, timeZone: string) => void;
  readonly onCakesChanged: () => void;
  readonly onOrderChanged: (number: string | null) => void;
  readonly children: ReactNode;
}

/** One queue and one event stream for the store, behind every page: an order rings wherever the baker is. */
export function QueueProvider({ backend, storeId, onNewOrder, onCakesChanged, onOrderChanged, children }: QueueProviderProps) {
  const [told] = useState(() => ({ onNewOrder, onCakesChanged, onOrderChanged }));
  useEffect(
    () => void Object.assign(told, { onNewOrder, onCakesChanged, onOrderChanged }),
    [told, onNewOrder, onCakesChanged, onOrderChanged],
  );

  const wiring = useMemo<Wiring>(() => {
    const queue = new OrderQueue({
      storeId,
      server: ordersServer(backend.client, storeId),
      waitingTaps: new WaitingTaps(storeId),
      refusedTaps: new RefusedTaps(storeId),
      nowMs: Date.now,
      newId: newCommandId,
      onNewOrder: (ticket, timeZone) => told.onNewOrder(ticket, timeZone),
      onCakesChanged: () => told.onCakesChanged(),
      onOrderChanged: (number) => told.onOrderChanged(number),
    });
    return { queue, clock: new ServerClock(() => queue.snapshot().clockOffsetMs) };
  }, [backend, storeId, told]);

  useEffect(() => {
    const stop = wiring.queue.start();
    const forget = wiring.queue.subscribe(wiring.clock.heedOffset);
    wiring.clock.heedOffset();
    const retry = () => wiring.queue.retryNow();
    const lost = () => wiring.queue.wentOffline();
    window.addEventListener('online', retry);
    window.addEventListener('offline', lost);
    return () => {
      window.removeEventListener('online', retry);
      window.removeEventListener('offline', lost);
      forget();
      stop();
    };
  }, [wiring]);

  return <QueueContext value={wiring}>{children}</QueueContext>;
}

function useWiring(): Wiring {
  const wiring = use(QueueContext);
  if (wiring === null) throw new Error('The order queue needs a <QueueProvider> around it');
  return wiring;
}

export function useQueue(): OrderQueue {
  return useWiring().queue;
}

export function useQueueState(): QueueState {
  const { queue } = useWiring();
  return useSyncExternalStore(queue.subscribe, queue.snapshot);
}

/** The server's time in milliseconds, turning every ten seconds: what counts down here must not trust the tablet's clock. */
export function useServerNow(): number {
  const { clock } = useWiring();
  return useSyncExternalStore(clock.subscribe, clock.now);
}
