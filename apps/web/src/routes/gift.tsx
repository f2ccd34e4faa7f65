import { data, useParams, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { loadingOf } from '../app/load-context.ts';
import { PageMeta } from '../app/page-meta.tsx';
import { useWords } from '../app/words.ts';
import { isNoSuchOrder } from '../components/no-such-order.ts';
import { GiftPage } from '../features/gift/gift-page.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { api } = loadingOf(args);
  const secret = new URL(args.request.url).searchParams.get('secret') ?? '';
  try {
    await api.orders.gift.fetch({ number: args.params['number'] ?? '', secret });
    return data(null, { headers: PRIVATE });
  } catch (error) {
    // The page tells its own story.
    return data(null, { status: isNoSuchOrder(error) ? 404 : 200, headers: PRIVATE });
  }
}

// The address holds the secret: it goes to nobody and is kept by no cache. Search engines are told in the head of the page, and here.
const PRIVATE = { 'cache-control': 'private, no-store', 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex' };

export function Component() {
  const words = useWords('gift');
  const { number = '' } = useParams();
  const [search] = useSearchParams();
  return (
    <>
      {/* The same whatever it shows: a chat window reads it out before anybody opens the page. */}
      <PageMeta title={words.title} description={words.description} path={null} image={null} />
      <GiftPage key={number} number={number} secret={search.get('secret') ?? ''} />
    </>
  );
}
