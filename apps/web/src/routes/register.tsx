import { useWords } from '../app/words.ts';
import { RegisterForm } from '../features/account/register-form.tsx';
import { WayIn } from '../features/account/way-in.tsx';

export { goOnIfSignedIn as loader } from '../components/sign-in-first.ts';

export function Component() {
  const words = useWords('sign-in');
  const other = { question: words.haveAccount, path: '/sign-in', label: words.signIn };
  return <WayIn title={words.register} lede={words.registerLede} path="/register" form={RegisterForm} other={other} />;
}
