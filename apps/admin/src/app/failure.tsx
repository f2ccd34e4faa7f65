import { refusalFrom, requestIdFrom } from '@sweetspot/api/client';
import { sayError } from '@sweetspot/messages';
import { EmptyState, ErrorState } from '@sweetspot/ui';
import { TRPCClientError } from '@trpc/client';
import { MARKET_ZONE, readingAt } from './reading.tsx';
import { useWords } from './words.ts';

/** Why something did not happen, in a sentence. */
export function useFailureWords(): (error: unknown) => string {
  const words = useWords('frame');
  return (error) => {
    const refusal = refusalFrom(error);
    if (refusal !== null) return sayError(refusal, words.locale, { at: readingAt(MARKET_ZONE) });
    const hasAnswered = error instanceof TRPCClientError && error.data !== null && error.data !== undefined;
    return hasAnswered ? words.loadFailedHint : words.noConnection;
  };
}

/** What was asked for is decided or changed already: what stands on the screen is old. */
export const isStale = (error: unknown): boolean => refusalFrom(error)?.kind === 'conflict';

/** In place of what could not be loaded. */
export function Failure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const words = useWords('frame');
  const failureWords = useFailureWords();
  const refusal = refusalFrom(error);
  if (refusal?.kind === 'not_found') {
    return (
      <EmptyState title={words.notThere}>
        <p>{failureWords(error)}</p>
      </EmptyState>
    );
  }
  return (
    <ErrorState title={words.loadFailed} onRetry={onRetry} requestId={requestIdFrom(error) ?? undefined}>
      <p>{failureWords(error)}</p>
    </ErrorState>
  );
}
