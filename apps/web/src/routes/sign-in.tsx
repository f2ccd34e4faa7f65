import { signInEn as words } from '@sweetspot/messages/shop-buy-account';
import { SignInForm } from '../features/account/sign-in-form.tsx';
import { WayIn } from '../features/account/way-in.tsx';

export { goOnIfSignedIn as loader } from '../pieces/sign-in-first.ts';

const other = { question: words.newHere, path: '/register', label: words.makeAccount };

export function Component() {
  return <WayIn title={words.signIn} lede={words.signInLede} path="/sign-in" form={SignInForm} other={other} />;
}
