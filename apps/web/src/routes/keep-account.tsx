import { data, useSearchParams } from 'react-router';
import { PageMeta } from '../app/page-meta.tsx';
import { useWords } from '../app/words.ts';
import { EntryPage } from '../features/account/entry-page.tsx';
import { KeepAccount, WaitsToBeDeleted } from '../features/account/keep-account.tsx';

export function loader() {
  return data(null, { headers: { 'cache-control': 'private, no-store', 'referrer-policy': 'same-origin' } });
}

/** What the mail about a coming deletion opens; without its secret, where whoever has just asked for that is told what comes. */
export function Component() {
  const words = useWords('leaving');
  const [search] = useSearchParams();
  const secret = search.get('secret');
  const { title, lede } = secret === null ? { title: words.asked, lede: undefined } : { title: words.keepTitle, lede: words.keepLede };
  return (
    <>
      <PageMeta title={title} description={title} path={null} />
      <EntryPage title={title} lede={lede}>
        {secret === null ? <WaitsToBeDeleted /> : <KeepAccount secret={secret} />}
      </EntryPage>
    </>
  );
}
