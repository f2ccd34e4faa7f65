import { useParams, type LoaderFunctionArgs } from 'react-router';
import { loadingOf } from '../app/load-context.ts';
import { PageMeta } from '../app/page-meta.tsx';
import { useWords } from '../app/words.ts';
import { RegisterForm } from '../features/account/register-form.tsx';
import { SignInForm } from '../features/account/sign-in-form.tsx';
import { CheckoutPage } from '../features/checkout/checkout-page.tsx';
import type { EntryForms } from '../features/checkout/who-step.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { api, isKnown } = loadingOf(args);
  // A failure shows on the page itself, with a way to try again. What was read a moment ago may be of a cart that has changed since, or was ordered.
  if (isKnown) await api.checkout.start.prefetch({ storeId: args.params['storeId'] ?? '' }, { staleTime: 0 });
  return null;
}

// What comes after signing in stands in the step itself: the contact form, filled in.
const stay = () => undefined;
const entryForms: EntryForms = {
  signIn: () => <SignInForm onDone={stay} />,
  register: (known) => <RegisterForm onDone={stay} known={known} />,
};

export function Component() {
  const words = useWords('checkout');
  const { storeId = '' } = useParams();
  return (
    <>
      <PageMeta title={words.plainTitle} description={words.plainTitle} path={null} />
      <CheckoutPage key={storeId} storeId={storeId} entryForms={entryForms} />
    </>
  );
}
