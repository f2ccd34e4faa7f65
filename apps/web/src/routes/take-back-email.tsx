import { data, useSearchParams } from 'react-router';
import { PageMeta } from '../app/page-meta.tsx';
import { useWords } from '../app/words.ts';
import { TakeEmailBack } from '../features/account/email-links.tsx';
import { EntryPage } from '../features/account/entry-page.tsx';

export function loader() {
  return data(null, { headers: { 'cache-control': 'private, no-store', 'referrer-policy': 'same-origin' } });
}

export function Component() {
  const words = useWords('email-change');
  const [search] = useSearchParams();
  return (
    <>
      <PageMeta title={words.backTitle} description={words.backLede} path={null} />
      <EntryPage title={words.backTitle} lede={words.backLede}>
        <TakeEmailBack secret={search.get('secret') ?? ''} />
      </EntryPage>
    </>
  );
}
