import { refusalFrom } from '@sweetspot/api/client';
import { Button, LinkButton } from '@sweetspot/ui';
import { Link } from 'react-router';
import { api } from '../../app/api.ts';
import { useWords } from '../../app/words.ts';
import { failureWords } from '../../components/failure-words.ts';
import { FormProblem, Notice } from '../../components/notice.tsx';
import { ScriptsOnly } from '../../components/scripts-only.tsx';

/** A press, so that a mail scanner that follows links keeps nothing. */
export function KeepAccount({ secret }: { secret: string }) {
  const words = useWords('leaving');
  const keep = api.privacy.keepAccount.useMutation();
  const signIn = (
    <LinkButton asChild variant="quiet">
      <Link to="/sign-in">{words.signIn}</Link>
    </LinkButton>
  );
  if (keep.isSuccess) {
    return (
      <Notice
        tone="done"
        isLive
        title={words.kept}
        actions={
          <>
            {signIn}
            <LinkButton asChild variant="ghost">
              <Link to="/forgot-password">{words.newPassword}</Link>
            </LinkButton>
          </>
        }
      >
        {words.keptHelp}
      </Notice>
    );
  }
  const refused = refusalFrom(keep.error)?.code;
  if (refused === 'LINK_EXPIRED' || refused === 'INPUT_INVALID') {
    return (
      <Notice tone="problem" isLive title={words.linkBroken} actions={signIn}>
        {words.linkBrokenHelp}
      </Notice>
    );
  }
  return (
    <div className="grid gap-5">
      <FormProblem message={keep.isError ? failureWords(keep.error, words.locale, words.unexpected) : undefined} />
      <ScriptsOnly>
        <Button className="justify-self-start" isLoading={keep.isPending} onClick={() => keep.mutate({ secret })}>
          {words.keep}
        </Button>
      </ScriptsOnly>
    </div>
  );
}

export function WaitsToBeDeleted() {
  const words = useWords('leaving');
  return (
    <Notice
      tone="done"
      isLive
      actions={
        <LinkButton asChild variant="quiet">
          <Link to="/">{words.toShop}</Link>
        </LinkButton>
      }
    >
      {words.askedHelp}
    </Notice>
  );
}
