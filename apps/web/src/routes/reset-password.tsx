import { useSearchParams } from 'react-router';
import { PageMeta } from '../app/page-meta.tsx';
import { useWords } from '../app/words.ts';
import { EntryPage } from '../features/account/entry-page.tsx';
import { ResetPasswordForm } from '../features/account/password-reset.tsx';

export function Component() {
  const words = useWords('sign-in');
  const [search] = useSearchParams();
  return (
    <>
      <PageMeta title={words.resetTitle} description={words.resetLede} path={null} />
      <EntryPage title={words.resetTitle} lede={words.resetLede}>
        <ResetPasswordForm secret={search.get('secret') ?? ''} />
      </EntryPage>
    </>
  );
}
