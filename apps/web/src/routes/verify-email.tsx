import { ownPath } from '@sweetspot/domain/text/own-path';
import { useSearchParams } from 'react-router';
import { PageMeta } from '../app/page-meta.tsx';
import { useWords } from '../app/words.ts';
import { EntryPage } from '../features/account/entry-page.tsx';
import { VerifyEmail } from '../features/account/verify-email.tsx';

export function Component() {
  const words = useWords('sign-in');
  const [search] = useSearchParams();
  return (
    <>
      <PageMeta title={words.verifyTitle} description={words.verifying} path={null} />
      <EntryPage title={words.verifyTitle}>
        <VerifyEmail secret={search.get('secret') ?? ''} next={ownPath(search.get('next'), '')} />
      </EntryPage>
    </>
  );
}
