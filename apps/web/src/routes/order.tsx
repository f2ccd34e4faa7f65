import { hasBrought } from '@sweetspot/domain/reviews/review';
import { data, useParams, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { loadingOf } from '../app/load-context.ts';
import { PageMeta } from '../app/page-meta.tsx';
import { useWords } from '../app/words.ts';
import { isNoSuchOrder } from '../components/no-such-order.ts';
import { TrackingPage } from '../features/tracking/tracking-page.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { api } = loadingOf(args);
  const secret = new URL(args.request.url).searchParams.get('secret');
  try {
    const ref = { number: args.params['number'] ?? '', secret };
    const [{ status }] = await Promise.all([api.orders.track.fetch(ref), api.orderChanges.list.prefetch(ref)]);
    // So that what is asked about its cakes moves nothing below it.
    if (hasBrought(status)) await api.reviews.form.prefetch(ref);
    return data(null, { headers: PRIVATE });
  } catch (error) {
    // The page tells its own story: whose order it may be, how to get in, or to try again.
    return data(null, { status: isNoSuchOrder(error) ? 404 : 200, headers: PRIVATE });
  }
}

// The address holds the secret: it goes to nobody and is kept by no cache.
const PRIVATE = { 'cache-control': 'private, no-store', 'referrer-policy': 'no-referrer' };

export function Component() {
  const words = useWords('tracking');
  const { number = '' } = useParams();
  const [search] = useSearchParams();
  return (
    <>
      <PageMeta title={words.title(number)} description={words.liveHint} path={null} />
      <TrackingPage key={number} number={number} secret={search.get('secret')} />
    </>
  );
}
