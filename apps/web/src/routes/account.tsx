import { accountEn as words } from '@sweetspot/messages/shop-buy-account';
import type { LoaderFunctionArgs } from 'react-router';
import { PageMeta } from '../app/page-meta.tsx';
import { useViewer } from '../app/visitor.tsx';
import { AccountPage } from '../features/account/account-page.tsx';
import { signInFirst } from '../pieces/sign-in-first.ts';

export const loader = (args: LoaderFunctionArgs) => signInFirst(args);

export function Component() {
  const viewer = useViewer();
  return (
    <>
      <PageMeta title={words.title} description={words.title} path={null} />
      {viewer === null ? null : <AccountPage viewer={viewer} />}
    </>
  );
}
