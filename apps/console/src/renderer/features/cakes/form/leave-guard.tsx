import { Button, Dialog, ModalClose } from '@sweetspot/ui';
import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { useWords } from '../../../app/words.ts';

interface LeaveGuardProps {
  readonly isDirty: boolean;
  /** A save goes on to the saved cake's own page before the form is drawn anew. */
  readonly hasSaved: () => boolean;
}

/** Edits are not lost by a slip: going elsewhere asks here, closing the page asks as the browser or the desktop does. */
export function LeaveGuard({ isDirty, hasSaved }: LeaveGuardProps) {
  const words = useWords('cake-form').leaving;
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => currentLocation.pathname !== nextLocation.pathname && isDirty && !hasSaved(),
  );
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    if (!isDirty) return undefined;
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isDirty]);
  if (blocker.state !== 'blocked') return null;
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => {
        if (!isOpen) blocker.reset();
      }}
      title={words.title}
      description={words.text}
      footer={
        <>
          <Button variant="danger" onClick={() => blocker.proceed()}>
            {words.leave}
          </Button>
          <ModalClose>
            <Button>{words.stay}</Button>
          </ModalClose>
        </>
      }
    />
  );
}
