import { Button, LinkButton, Skeleton } from '@sweetspot/ui';
import { Link } from 'react-router';
import { api } from '../../app/api.ts';
import { useWords } from '../../app/words.ts';
import { Notice } from '../../components/notice.tsx';

/** What the link at the foot of a mail opens. Looking changes nothing, so that a mail scanner stops no mails; the buttons need no scripts. */
export function Unsubscribe({ token, isBroken }: { token: string; isBroken: boolean }) {
  const words = useWords('mail-choices');
  const link = api.accounts.mailLink.useQuery({ token }, { enabled: !isBroken });
  if (isBroken || link.isError) {
    return (
      <Notice
        tone="problem"
        title={isBroken ? words.linkBroken : words.loadFailed}
        actions={
          isBroken ? (
            <LinkButton asChild variant="quiet">
              <Link to="/account">{words.toAccount}</Link>
            </LinkButton>
          ) : null
        }
      >
        {isBroken ? words.linkBrokenHelp : null}
      </Notice>
    );
  }
  if (!link.data) return <Skeleton className="h-24 noscript:hidden" />;
  const { choice, email, isWanted } = link.data;
  const kind = words.kinds[choice];
  return (
    <div className="grid gap-5">
      {isWanted ? (
        <p className="text-pretty wrap-anywhere">{kind.wanted(email)}</p>
      ) : (
        <Notice tone="done" title={words.stopped} className="wrap-anywhere">
          {kind.refused(email)}
        </Notice>
      )}
      <p className="text-pretty text-ink-muted">{words.stillComes}</p>
      <form method="post" action={`/unsubscribe/${encodeURIComponent(token)}`} className="flex flex-wrap gap-3">
        <Button type="submit" name="wish" value={isWanted ? 'less' : 'again'} variant={isWanted ? 'primary' : 'quiet'}>
          {isWanted ? words.stop : words.again}
        </Button>
        <LinkButton asChild variant="ghost">
          <Link to="/account">{words.toAccount}</Link>
        </LinkButton>
      </form>
    </div>
  );
}
