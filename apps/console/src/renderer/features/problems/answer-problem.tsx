import { newCommandId } from '@sweetspot/api/client';
import type { RemedyInput } from '@sweetspot/domain/problems/inputs';
import { Button, RemedyForm, useToast } from '@sweetspot/ui';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { useSayFailure } from '../../app/say-failure.ts';
import { useWork } from '../../app/session.tsx';
import { useWords } from '../../app/words.ts';
import type { StoreProblem } from './store-problem.tsx';

interface AnswerProblemProps {
  readonly problem: Pick<StoreProblem, 'id' | 'wish' | 'refundable'>;
  readonly onClose: () => void;
}

/** Words to the customer, and what the store offers with them. */
export function AnswerProblem({ problem: { id: problemId, wish, refundable }, onClose }: AnswerProblemProps) {
  const words = useWords('problems');
  const sayFailure = useSayFailure();
  const { store } = useWork();
  const toast = useToast();
  const queries = api.useUtils();
  // One showing of the form is one answer, however often it is sent.
  const [commandId] = useState(newCommandId);
  const answer = api.storeProblems.answer.useMutation({
    // It may have been passed on meanwhile.
    onSettled: () => queries.storeProblems.invalidate(),
  });
  // Pressed twice before the screen shows the first, it is told once: here only the last press is answered.
  const onSuccess = () => {
    toast({ message: words.sent });
    onClose();
  };
  const send = (said: { remedy: RemedyInput; text: string }) =>
    answer.mutate({ ...said, storeId: store.id, problemId, commandId }, { onSuccess });
  return (
    <div className="grid gap-3 border-t border-line pt-3">
      {wish === 'again' ? <p>{words.again}</p> : null}
      <RemedyForm
        words={words}
        refundable={refundable}
        failure={answer.isError ? sayFailure(answer.error) : null}
        isSending={answer.isPending}
        onSend={send}
      />
      <Button variant="ghost" className="justify-self-start" onClick={onClose}>
        {words.cancel}
      </Button>
    </div>
  );
}
