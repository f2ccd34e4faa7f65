import { signInEn as words } from '@sweetspot/messages/shop-buy-account';
import { PageMeta } from '../app/page-meta.tsx';
import { EntryPage } from '../features/account/entry-page.tsx';
import { ForgotPasswordForm } from '../features/account/password-reset.tsx';

export function Component() {
  return (
    <>
      <PageMeta title={words.forgotTitle} description={words.forgotLede} path={null} />
      <EntryPage title={words.forgotTitle} lede={words.forgotLede}>
        <ForgotPasswordForm />
      </EntryPage>
    </>
  );
}
