import { AppLogo, Button } from '@sweetspot/ui';
import { ArrowRight } from 'lucide-react';
import { useSession, type Viewer } from '../../app/session.tsx';
import { NoStorePage } from './no-store-page.tsx';
import { useWords } from '../../app/words.ts';

/** Staff of several stores say where they are today; staff of none are told what to do. */
export function ChooseStorePage({ viewer }: { viewer: Viewer }) {
  const words = useWords('sign-in').chooseStore;
  const { chooseStore, signOut } = useSession();
  if (viewer.stores.length === 0) return <NoStorePage email={viewer.email} onLeave={() => void signOut()} />;
  return (
    <main className="mx-auto grid min-h-dvh w-full max-w-lg content-center gap-6 px-5">
      <AppLogo className="text-2xl" />
      <h1 className="font-title text-3xl font-semibold">{words.title}</h1>
      <ul className="grid gap-3">
        {viewer.stores.map(({ id, name, role }) => (
          <li key={id}>
            <Button variant="quiet" size="console" isBlock className="justify-between text-left" onClick={() => chooseStore(id)}>
              <span>
                <span>{name}</span>
                <span className="block text-sm font-normal text-ink-muted">{words.role[role]}</span>
              </span>
              <ArrowRight aria-hidden />
            </Button>
          </li>
        ))}
      </ul>
    </main>
  );
}
