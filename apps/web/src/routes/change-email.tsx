import { data, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { PageMeta } from '../app/page-meta.tsx';
import { useWords } from '../app/words.ts';
import { signInFirst } from '../components/sign-in-first.ts';
import { ConfirmEmail } from '../features/account/email-links.tsx';
import { EntryPage } from '../features/account/entry-page.tsx';

export async function loader(args: LoaderFunctionArgs) {
  return (await signInFirst(args)) ?? data(null, { headers: { 'cache-control': 'private, no-store', 'referrer-policy': 'same-origin' } });
}

export function Component() {
  const words = useWords('email-change');
  const [search] = useSearchParams();
  return (
    <>
      <PageMeta title={words.confirmTitle} description={words.confirmLede} path={null} />
      <EntryPage title={words.confirmTitle} lede={words.confirmLede}>
        <ConfirmEmail secret={search.get('secret') ?? ''} />
      </EntryPage>
    </>
  );
}
