import type { RouterOutputs } from '@sweetspot/api';
import { Button } from '@sweetspot/ui';
import { useState } from 'react';
import { useFailureWords } from '../../app/failure.tsx';
import { ReasonDialog } from '../../app/reason-dialog.tsx';
import { useDecide } from './use-decide.ts';
import { useWords } from '../../app/words.ts';

/** Taking an approved store out of the shop, and bringing it back. */
export function StandingActions({ store }: { store: RouterOutputs['admin']['store'] }) {
  const words = useWords('stores');
  const failureWords = useFailureWords();
  const [isAsking, setAsking] = useState(false);
  const decide = useDecide(() => setAsking(false));
  const isSuspended = store.allowed.includes('reinstate');
  const asked = isSuspended ? decide.reinstate : decide.suspend;
  const action = isSuspended ? words.reinstate : words.suspend;
  return (
    <>
      <Button variant={isSuspended ? 'primary' : 'danger'} onClick={() => setAsking(true)}>
        {action}
      </Button>
      <ReasonDialog
        question={isAsking ? (isSuspended ? words.reinstateQuestion(store.name) : words.suspendQuestion(store.name)) : null}
        means={isSuspended ? words.reinstateMeans : words.suspendMeans}
        action={action}
        isDanger={!isSuspended}
        isBusy={asked.isPending}
        problem={asked.isError ? failureWords(asked.error) : null}
        onConfirm={(reason) => asked.mutate({ id: store.id, reason: reason ?? '' })}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
