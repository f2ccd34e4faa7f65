import { api } from '../../app/api.ts';
import { useResumePoint, useStreamLine } from '../../components/stream-line.ts';

/** No event tells that the time of a surprise has come, and the page does not know it. */
const LOOK_AGAIN_MS = 30_000;

/** The recipient's page, kept true as an order's own page is. */
export function useFollowedGift(number: string, secret: string) {
  const utils = api.useUtils();
  const gift = api.orders.gift.useQuery(
    { number, secret },
    { refetchInterval: ({ state }) => (state.data?.stage === 'hidden' ? LOOK_AGAIN_MS : false) },
  );
  const from = useResumePoint(gift.data?.lastEvent);
  const stream = api.orders.followGift.useSubscription(
    { number, secret, lastEventId: from },
    { enabled: from !== null, onData: () => void utils.orders.gift.invalidate({ number, secret }) },
  );
  return { gift, line: useStreamLine(stream, from) };
}
