import { Button } from '@sweetspot/ui';
import { lazy, Suspense, useState } from 'react';
import { untilLoaded } from '../../app/reachable.ts';
import { useWords } from '../../app/words.ts';
import type { TrackedOrder } from './tracking-steps.ts';

const CancelDialog = lazy(untilLoaded(async () => ({ default: (await import('./cancel-dialog.tsx')).CancelDialog })));

/** Offered while the order may still be cancelled. */
export function CancelOrder({ order, secret }: { order: TrackedOrder; secret: string | null }) {
  const words = useWords('tracking');
  const [isOpen, setOpen] = useState(false);
  const mayCancel = order.allowed.some(({ event }) => event === 'cancel');
  if (!mayCancel) return null;
  return (
    <>
      <Button variant="ghost" className="text-brick-text" onClick={() => setOpen(true)}>
        {words.cancel}
      </Button>
      {isOpen ? (
        <Suspense>
          <CancelDialog order={order} secret={secret} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
