import { useLoaderData, useParams, useSearchParams, data, type LoaderFunctionArgs } from 'react-router';
import { loadingOf } from '../app/load-context.ts';
import { PageMeta } from '../app/page-meta.tsx';
import { useWords } from '../app/words.ts';
import { PaymentReturn } from '../features/checkout/payment-return.tsx';
import { firstStanding } from '../features/checkout/use-settled-payment.ts';

/** The gateway is asked before the page is sent, so that it tells how the payment stands also where no scripts run. */
export async function loader(args: LoaderFunctionArgs) {
  const { client } = loadingOf(args);
  const secret = new URL(args.request.url).searchParams.get('secret');
  const first = await firstStanding(client, { number: args.params['number'] ?? '', secret });
  // The address holds the secret.
  return data(first, { status: first.isUnknown ? 404 : 200, headers: { 'referrer-policy': 'no-referrer' } });
}

export function Component() {
  const words = useWords('payment-return');
  const { number = '' } = useParams();
  const [search] = useSearchParams();
  const first = useLoaderData<typeof loader>();
  return (
    <>
      <PageMeta title={words.title} description={words.checking} path={null} />
      <PaymentReturn key={number} number={number} secret={search.get('secret')} first={first} />
    </>
  );
}
