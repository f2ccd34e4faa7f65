import { ladderSentence } from '@sweetspot/messages/cancellation-ladder';
import { useLocale, useMoment } from './reader.ts';

interface CancellationTermsProps {
  ladder: readonly { readonly until: string | null; readonly refundBp: number }[];
  timeZone: string;
  className?: string | undefined;
}

/** What cancelling gives back and until when, as it was frozen or will be. */
export function CancellationTerms({ ladder, timeZone, className }: CancellationTermsProps) {
  const locale = useLocale();
  const moment = useMoment(timeZone);
  return (
    <p className={className} suppressHydrationWarning>
      {ladderSentence(ladder, moment, locale)}
    </p>
  );
}
