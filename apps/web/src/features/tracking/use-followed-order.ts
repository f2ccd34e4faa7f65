import { api } from '../../app/api.ts';
import { useResumePoint, useStreamLine } from '../../components/stream-line.ts';

/**
 * The order, kept true: each event of its stream asks for it anew. The stream goes on after the last number that the shown
 * answer includes, so nothing falls between, not even while the tab was hidden and its line closed.
 */
export function useFollowedOrder(number: string, secret: string | null) {
  const utils = api.useUtils();
  const order = api.orders.track.useQuery({ number, secret });
  const from = useResumePoint(order.data?.lastEvent);
  const stream = api.orders.follow.useSubscription(
    { number, secret, lastEventId: from },
    {
      enabled: from !== null,
      onData: () => {
        void utils.orders.track.invalidate({ number, secret });
        void utils.orderChanges.invalidate();
        void utils.problems.ofOrder.invalidate({ number, secret });
        void utils.taxDocuments.ofOrder.invalidate({ number, secret });
      },
    },
  );
  return { order, line: useStreamLine(stream, from) };
}
