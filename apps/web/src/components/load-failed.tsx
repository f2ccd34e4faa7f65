import { isLost, refusalFrom, requestIdFrom } from '@sweetspot/api/client';
import { lostWords, sayError } from '@sweetspot/messages';
import { ErrorState } from '@sweetspot/ui';
import { useLocale } from './reader.ts';

interface LoadFailedProps {
  /** What did not load. */
  title: string;
  /** What is none the less safe, if there is something to say of it. */
  calming?: string;
  error: unknown;
  onRetry: () => void;
}

/** In the place of what did not load, with the true reason: a lost connection is nobody's fault, and ends by itself. */
export function LoadFailed({ title, calming, error, onRetry }: LoadFailedProps) {
  const locale = useLocale();
  const words = lostWords(locale);
  const refusal = refusalFrom(error);
  const reason = refusal ? sayError(refusal, locale) : isLost(error) ? words.comesBack : words.ourSide;
  return (
    <ErrorState title={title} requestId={requestIdFrom(error) ?? undefined} onRetry={onRetry}>
      {calming === undefined ? reason : `${calming} ${reason}`}
    </ErrorState>
  );
}
