import { signInEn as words } from '@sweetspot/messages/shop-buy-account';
import { Link, useNavigate, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { PageMeta } from '../app/page-meta.tsx';
import { EntryPage, footLink } from '../features/account/entry-page.tsx';
import { RegisterForm } from '../features/account/register-form.tsx';
import { ownPath, withNext } from '../pieces/own-path.ts';
import { goOnIfSignedIn } from '../pieces/sign-in-first.ts';

export const loader = (args: LoaderFunctionArgs) => goOnIfSignedIn(args);

export function Component() {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const next = ownPath(search.get('next'), '/account');
  return (
    <>
      <PageMeta title={words.register} description={words.registerLede} path="/register" />
      <EntryPage
        title={words.register}
        lede={words.registerLede}
        foot={
          <>
            {words.haveAccount}{' '}
            <Link to={withNext('/sign-in', next)} className={footLink}>
              {words.signIn}
            </Link>
          </>
        }
      >
        <RegisterForm onDone={() => void navigate(next, { replace: true })} />
      </EntryPage>
    </>
  );
}
