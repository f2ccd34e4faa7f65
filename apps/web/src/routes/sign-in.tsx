import { useWords } from '../app/words.ts';
import { SignInForm } from '../features/account/sign-in-form.tsx';
import { WayIn } from '../features/account/way-in.tsx';

export { goOnIfSignedIn as loader } from '../components/sign-in-first.ts';

export function Component() {
  const words = useWords('sign-in');
  const other = { question: words.newHere, path: '/register', label: words.makeAccount };
  const guest = { question: words.orderedAsGuest, path: '/orders/links', label: words.linksAgain };
  return <WayIn title={words.signIn} lede={words.signInLede} path="/sign-in" form={SignInForm} other={other} guest={guest} />;
}
