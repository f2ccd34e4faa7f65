import { refusalFrom } from '@sweetspot/api/client';
import { data, useLoaderData, useParams, type LoaderFunctionArgs } from 'react-router';
import { loadingOf } from '../app/load-context.ts';
import { PageMeta } from '../app/page-meta.tsx';
import { useWords } from '../app/words.ts';
import { EntryPage } from '../features/account/entry-page.tsx';
import { Unsubscribe } from '../features/account/unsubscribe.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const look = loadingOf(args).api.accounts.mailLink.fetch({ token: args.params['token'] ?? '' });
  const isBroken = await look.then(
    () => false,
    (error: unknown) => ['conflict', 'invalid', 'malformed'].includes(refusalFrom(error)?.kind ?? ''),
  );
  // The address is its own key: no other site learns it, and the form on the page still says where it comes from.
  return data(
    { isBroken },
    { status: isBroken ? 404 : 200, headers: { 'cache-control': 'private, no-store', 'referrer-policy': 'same-origin' } },
  );
}

export function Component() {
  const words = useWords('mail-choices');
  const { token = '' } = useParams();
  const { isBroken } = useLoaderData<typeof loader>();
  return (
    <>
      <PageMeta title={words.pageTitle} description={words.pageTitle} path={null} />
      <EntryPage title={words.pageTitle}>
        <Unsubscribe token={token} isBroken={isBroken} />
      </EntryPage>
    </>
  );
}
