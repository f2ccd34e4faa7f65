import { signInEn as words } from '@sweetspot/messages/shop-buy-account';
import { RegisterForm } from '../features/account/register-form.tsx';
import { WayIn } from '../features/account/way-in.tsx';

export { goOnIfSignedIn as loader } from '../pieces/sign-in-first.ts';

const other = { question: words.haveAccount, path: '/sign-in', label: words.signIn };

export function Component() {
  return <WayIn title={words.register} lede={words.registerLede} path="/register" form={RegisterForm} other={other} />;
}
