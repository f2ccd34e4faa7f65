import { Navigate, useSearchParams } from 'react-router';
import { api } from '../app/api.ts';
import { SignIn } from '../features/sign-in/sign-in.tsx';

export function Component() {
  const session = api.sessions.current.useQuery(undefined, { staleTime: 60_000 });
  const [params] = useSearchParams();
  if (session.data?.viewer?.role === 'admin') return <Navigate to={pathInside(params.get('next'))} replace />;
  return <SignIn />;
}

/** Only a path of this app: an address from outside cannot make the door lead elsewhere. */
function pathInside(next: string | null): string {
  return next !== null && next.startsWith('/') && !next.startsWith('//') ? next : '/';
}
