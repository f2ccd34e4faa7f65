import { Dialog, Skeleton } from '@sweetspot/ui';
import { lazy, Suspense, type ReactNode } from 'react';

// The form brings its library and the schema's: only once somebody decides something.
const ReasonForm = lazy(async () => ({ default: (await import('./reason-form.tsx')).ReasonForm }));

export interface ReasonDialogProps {
  /** Null: closed. */
  question: string | null;
  /** What it means, in a sentence. */
  means: ReactNode;
  action: string;
  isDanger?: boolean | undefined;
  isReasonRequired?: boolean | undefined;
  isBusy: boolean;
  /** What the server refused, as a sentence. */
  problem: string | null;
  onConfirm: (reason: string | null) => void;
  onClose: () => void;
}

/** For decisions about other people's things: says what it means, and asks why. */
export function ReasonDialog({ question, means, onClose, ...form }: ReasonDialogProps) {
  return (
    <Dialog open={question !== null} onOpenChange={(isOpen) => !isOpen && onClose()} title={question ?? ''} description={means}>
      <Suspense fallback={<Skeleton className="h-44" />}>
        <ReasonForm {...form} onClose={onClose} />
      </Suspense>
    </Dialog>
  );
}
