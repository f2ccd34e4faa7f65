import { refusalFrom, requestIdFrom } from '@sweetspot/api/client';
import { sayError } from '@sweetspot/messages';
import { adminWords } from '@sweetspot/messages/admin';
import { EmptyState, ErrorState } from '@sweetspot/ui';
import { TRPCClientError } from '@trpc/client';
import { LOCALE, MARKET_ZONE, readingAt } from './reading.tsx';

const words = adminWords.frame;

/** Why something did not happen, in a sentence. */
export function failureWords(error: unknown): string {
  const refusal = refusalFrom(error);
  if (refusal !== null) return sayError(refusal, LOCALE, { at: readingAt(MARKET_ZONE) });
  const hasAnswered = error instanceof TRPCClientError && error.data !== null && error.data !== undefined;
  return hasAnswered ? words.loadFailedHint : words.noConnection;
}

/** In place of what could not be loaded. */
export function Failure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
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
