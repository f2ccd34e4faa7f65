import { Button, EmptyState, LinkButton } from '@sweetspot/ui';
import { useSession } from '../../app/session.tsx';
import { useWords } from '../../app/words.ts';

/** For somebody with an account and no store: why they cannot come in, and how they can. */
export function NoStorePage({ email, onLeave }: { email: string; onLeave: () => void }) {
  const words = useWords('sign-in').noStore;
  const { backend } = useSession();
  return (
    <main className="mx-auto grid min-h-dvh max-w-xl content-center justify-items-center gap-6 px-5">
      <h1 className="sr-only">{words.title}</h1>
      <EmptyState
        title={words.title}
        actions={
          <>
            <LinkButton href={`${backend.serverUrl}/sell`} target={backend.serverUrl === '' ? undefined : '_blank'} rel="noreferrer">
              {words.register}
            </LinkButton>
            <Button variant="quiet" onClick={onLeave}>
              {words.signOut}
            </Button>
          </>
        }
      >
        {words.text(email)}
      </EmptyState>
    </main>
  );
}
