import { data, useParams, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { loadingOf } from '../app/load-context.ts';
import { PageMeta } from '../app/page-meta.tsx';
import { useWords } from '../app/words.ts';
import { isNoSuchOrder } from '../components/no-such-order.ts';
import { ReportProblemPage } from '../features/tracking/report-problem-page.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { api } = loadingOf(args);
  const ref = { number: args.params['number'] ?? '', secret: new URL(args.request.url).searchParams.get('secret') };
  try {
    await api.problems.ofOrder.fetch(ref);
    return data(null, { headers: PRIVATE });
  } catch (error) {
    return data(null, { status: isNoSuchOrder(error) ? 404 : 200, headers: PRIVATE });
  }
}

// The address holds the order's secret.
const PRIVATE = { 'cache-control': 'private, no-store', 'referrer-policy': 'no-referrer' };

export function Component() {
  const words = useWords('problems');
  const { number = '' } = useParams();
  const [search] = useSearchParams();
  return (
    <>
      <PageMeta title={words.meta(number)} description={words.title} path={null} />
      <ReportProblemPage key={number} number={number} secret={search.get('secret')} />
    </>
  );
}
