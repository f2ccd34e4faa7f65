import { refusalFrom, requestIdFrom } from '@sweetspot/api/client';
import { sayError } from '@sweetspot/messages';
import { useWords } from './words.ts';

/** What to say beside a control whose call failed: the refusal's own sentence, or that nothing came back. */
export function useSayFailure(): (error: unknown) => string {
  const words = useWords('frame');
  return (error) => {
    const refusal = refusalFrom(error);
    if (refusal !== null) return sayError(refusal, words.locale);
    const requestId = requestIdFrom(error);
    return requestId === null ? words.unreachable : words.fault(requestId);
  };
}
