import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { api } from '../app/api.ts';
import { loadingOf } from '../app/load-context.ts';
import { PageMeta } from '../app/page-meta.tsx';
import { useWords } from '../app/words.ts';
import { SellPage } from '../features/sell/sell-page.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { api: utils, isKnown } = loadingOf(args);
  const session = isKnown ? await utils.sessions.current.ensureData() : null;
  const isSignedIn = session !== null && session.viewer !== null;
  if (isSignedIn) await utils.stores.applications.ensureData();
  return { isSignedIn };
}

export function Component() {
  const words = useWords('sell');
  const { isSignedIn } = useLoaderData<typeof loader>();
  const session = api.sessions.current.useQuery(undefined, { enabled: isSignedIn });
  const applications = api.stores.applications.useQuery(undefined, { enabled: isSignedIn });
  return (
    <>
      <PageMeta title={words.meta} description={words.metaDescription} path="/sell" />
      <SellPage viewer={session.data?.viewer ?? null} applications={applications.data ?? []} />
    </>
  );
}
