import { ladderSentence } from '@sweetspot/messages/cancellation-ladder';
import { useLocale, useMoment } from './reader.ts';

interface CancellationTermsProps {
  ladder: readonly { readonly until: string | null; readonly refundBp: number }[];
  isAccepted: boolean;
  timeZone: string;
  className?: string | undefined;
}

/** What cancelling gives back and until when, as it was frozen or will be. */
export function CancellationTerms({ ladder, isAccepted, timeZone, className }: CancellationTermsProps) {
  const locale = useLocale();
  const moment = useMoment(timeZone);
  return (
    <p className={className} suppressHydrationWarning>
      {ladderSentence(ladder, isAccepted, moment, locale)}
    </p>
  );
}
