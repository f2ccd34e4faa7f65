import { signInEn as words } from '@sweetspot/messages/shop-buy-account';
import { Link, useNavigate, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { PageMeta } from '../app/page-meta.tsx';
import { EntryPage, footLink } from '../features/account/entry-page.tsx';
import { SignInForm } from '../features/account/sign-in-form.tsx';
import { ownPath, withNext } from '../pieces/own-path.ts';
import { goOnIfSignedIn } from '../pieces/sign-in-first.ts';

export const loader = (args: LoaderFunctionArgs) => goOnIfSignedIn(args);

export function Component() {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const next = ownPath(search.get('next'), '/account');
  return (
    <>
      <PageMeta title={words.signIn} description={words.signInLede} path="/sign-in" />
      <EntryPage
        title={words.signIn}
        lede={words.signInLede}
        foot={
          <>
            {words.newHere}{' '}
            <Link to={withNext('/register', next)} className={footLink}>
              {words.makeAccount}
            </Link>
          </>
        }
      >
        <SignInForm onDone={() => void navigate(next, { replace: true })} />
      </EntryPage>
    </>
  );
}
