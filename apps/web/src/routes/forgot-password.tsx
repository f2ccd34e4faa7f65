import { PageMeta } from '../app/page-meta.tsx';
import { useWords } from '../app/words.ts';
import { EntryPage } from '../features/account/entry-page.tsx';
import { ForgotPasswordForm } from '../features/account/password-reset.tsx';

export function Component() {
  const words = useWords('sign-in');
  return (
    <>
      <PageMeta title={words.forgotTitle} description={words.forgotLede} path={null} />
      <EntryPage title={words.forgotTitle} lede={words.forgotLede}>
        <ForgotPasswordForm />
      </EntryPage>
    </>
  );
}
