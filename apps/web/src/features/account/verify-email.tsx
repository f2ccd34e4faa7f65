import { refusalFrom } from '@sweetspot/api/client';
import { Button, LinkButton, Spinner } from '@sweetspot/ui';
import { useEffect, useEffectEvent, useRef } from 'react';
import { Link } from 'react-router';
import { api } from '../../app/api.ts';
import { useWords } from '../../app/words.ts';
import { Notice } from '../../components/notice.tsx';
import { ScriptsOff } from '../../components/scripts-off.tsx';

/** What the link of the mail opens. It acts by script only, so that a mail scanner that follows links uses nothing up. */
export function VerifyEmail({
  secret,
  next,
}: {
  secret: string;
  /** Where the person was going; empty where nobody knows. */ next: string;
}) {
  const words = useWords('sign-in');
  const shell = useWords('shell');
  const utils = api.useUtils();
  const verify = api.sessions.verifyEmail.useMutation({ onSuccess: () => utils.sessions.current.invalidate() });
  const hasAsked = useRef(false);
  const ask = useEffectEvent(() => verify.mutate({ secret }));
  useEffect(() => {
    if (hasAsked.current) return;
    hasAsked.current = true;
    ask();
  }, []);

  if (verify.isSuccess) {
    return (
      <Notice
        tone="done"
        isLive
        title={words.verified}
        actions={
          <LinkButton asChild>
            <Link to={next || '/cakes'}>{next ? words.goOn : words.toShop}</Link>
          </LinkButton>
        }
      >
        {words.verifiedHelp}
      </Notice>
    );
  }
  if (verify.isError) {
    const isRefused = refusalFrom(verify.error) !== null;
    return (
      <Notice
        tone="problem"
        isLive
        title={isRefused ? words.linkBroken : words.offline}
        actions={
          isRefused ? (
            <LinkButton asChild variant="quiet">
              <Link to="/account">{words.askAgain}</Link>
            </LinkButton>
          ) : (
            <Button variant="quiet" onClick={() => verify.mutate({ secret })}>
              {words.verifying}
            </Button>
          )
        }
      >
        {isRefused ? words.linkBrokenHelp : null}
      </Notice>
    );
  }
  return (
    <>
      <ScriptsOff>{shell.scriptsOff}</ScriptsOff>
      <output className="flex items-center gap-3 noscript:hidden">
        <Spinner />
        <span>{words.verifying}</span>
      </output>
    </>
  );
}
