import { EmptyState, ErrorState, LinkButton, useIsOnline } from '@sweetspot/ui';
import { Link, useRevalidator, useRouteError } from 'react-router';
import { faultOf, LOST } from '../../app/fault.ts';
import { PageMeta } from '../../app/page-meta.tsx';
import { PartGone } from '../../app/reachable.ts';
import { useWhenReachable } from '../../app/use-when-reachable.ts';
import { useWords, type Words } from '../../app/words.ts';

/** Stands where a page cannot: it is not there, or something failed. */
export function PageFault() {
  const words = { ...useWords('shell'), ...useWords('faults') };
  const error = useRouteError();
  const { status, requestId } = faultOf(error);
  const isOnline = useIsOnline();
  const revalidator = useRevalidator();
  // The router keeps a part that failed for good; only a page loaded anew asks for it again.
  const openAgain = () => (error instanceof PartGone ? window.location.reload() : void revalidator.revalidate());
  // What never came for want of a connection is asked for again as soon as there is one.
  useWhenReachable(status === LOST && revalidator.state === 'idle', openAgain);
  // An address nobody of us made (a cut cursor, say) leads nowhere either.
  if (status === 404 || status === 400 || status === 422) return <NotFound />;
  const { title, text, meta } = wordsFor(isOnline ? status : 'offline', words);
  return (
    <>
      <PageMeta title={meta} description={text} path={null} />
      <h1 className="sr-only">{title}</h1>
      <ErrorState title={title} requestId={requestId ?? undefined} onRetry={openAgain}>
        {text}
      </ErrorState>
    </>
  );
}

function wordsFor(status: number | 'offline', words: Words<'faults'> & Words<'shell'>) {
  if (status === 'offline') return { title: words.offlineTitle, text: words.offlineText, meta: words.awayMeta };
  if (status === LOST) return { title: words.lostTitle, text: words.lostText, meta: words.awayMeta };
  if (status === 503) return { title: words.awayTitle, text: words.awayText, meta: words.awayMeta };
  if (status === 429) return { title: words.busyTitle, text: words.busyText, meta: words.awayMeta };
  return { title: words.faultTitle, text: words.faultText, meta: words.faultMeta };
}

function NotFound() {
  const words = useWords('faults');
  return (
    <>
      <PageMeta title={words.notFoundMeta} description={words.notFoundText} path={null} />
      <h1 className="sr-only">{words.notFoundTitle}</h1>
      <EmptyState
        title={words.notFoundTitle}
        actions={
          <>
            <LinkButton asChild>
              <Link to="/cakes">{words.toCakes}</Link>
            </LinkButton>
            <LinkButton asChild variant="quiet">
              <Link to="/">{words.toHome}</Link>
            </LinkButton>
          </>
        }
      >
        <p>{words.notFoundText}</p>
      </EmptyState>
    </>
  );
}
