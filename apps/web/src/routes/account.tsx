import type { LoaderFunctionArgs } from 'react-router';
import { PageMeta } from '../app/page-meta.tsx';
import { useViewer } from '../app/visitor.tsx';
import { useWords } from '../app/words.ts';
import { AccountPage } from '../features/account/account-page.tsx';
import { signInFirst } from '../components/sign-in-first.ts';

export const loader = (args: LoaderFunctionArgs) => signInFirst(args);

export function Component() {
  const words = useWords('account');
  const viewer = useViewer();
  return (
    <>
      <PageMeta title={words.title} description={words.title} path={null} />
      {viewer === null ? null : <AccountPage viewer={viewer} />}
    </>
  );
}
