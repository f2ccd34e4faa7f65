import { refusalFrom } from '@sweetspot/api/client';
import { data, useParams, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { loadingOf } from '../app/load-context.ts';
import { PageMeta } from '../app/page-meta.tsx';
import { useWords } from '../app/words.ts';
import { TrackingPage } from '../features/tracking/tracking-page.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { api } = loadingOf(args);
  const secret = new URL(args.request.url).searchParams.get('secret');
  try {
    await api.orders.track.fetch({ number: args.params['number'] ?? '', secret });
    return data(null, { headers: PRIVATE });
  } catch (error) {
    // The page tells its own story: whose order it may be, how to get in, or to try again.
    return data(null, { status: NO_SUCH_ORDER.includes(refusalFrom(error)?.kind ?? '') ? 404 : 200, headers: PRIVATE });
  }
}

/** A number or a secret that was cut on its way opens as little as none. */
const NO_SUCH_ORDER = ['not_found', 'invalid', 'malformed'];

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
