import { timesWithinPromise } from '@sweetspot/domain/orders/later-times';
import { api } from '../../../app/api.ts';
import { useWork } from '../../../app/session.tsx';
import { useQueueState } from '../queue/queue-context.tsx';
import type { Ticket } from '../queue/ticket.ts';

export interface LaterTime {
  readonly startAt: string;
  readonly endAt: string;
  readonly needsAnswer: boolean;
  readonly hasRoom: boolean;
}

/** For when else this order can be accepted. Of the hours and the room only the server knows: without it, what was promised bounds them. */
export function useLaterTimes({ number, promisedStartAt, promisedEndAt }: Ticket): { times: readonly LaterTime[]; isComplete: boolean } {
  const { store } = useWork();
  const { connection } = useQueueState();
  const asked = api.storeOrders.laterTimes.useQuery({ storeId: store.id, number }, { enabled: connection === 'live', gcTime: 0 });
  if (asked.data !== undefined) return { times: asked.data, isComplete: true };
  const promised = { startAt: new Date(promisedStartAt), endAt: new Date(promisedEndAt) };
  const within = timesWithinPromise(promised).map(({ startAt, endAt, needsAnswer }) => ({
    startAt: startAt.toISOString(),
    endAt: endAt.toISOString(),
    needsAnswer,
    hasRoom: true,
  }));
  return { times: within, isComplete: asked.isLoading };
}
