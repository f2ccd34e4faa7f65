import { newCommandId } from '@sweetspot/api/client';
import type { RemedyInput } from '@sweetspot/domain/problems/inputs';
import { Button, Dialog, RemedyForm, useToast } from '@sweetspot/ui';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { useFailureWords } from '../../app/failure.tsx';
import { useWords } from '../../app/words.ts';
import type { AdminProblem } from '../../app/problem-said.tsx';

/** The last word on a problem that waits for one. */
export function DecideProblem({ problem }: { problem: AdminProblem }) {
  const words = useWords('problems');
  const [isOpen, setOpen] = useState(false);
  if (!problem.allowed.includes('decide')) return null;
  const { orderNumber } = problem;
  return (
    <>
      <Button variant="quiet" size="small" aria-label={words.decideNamed(orderNumber)} onClick={() => setOpen(true)}>
        {words.decide}
      </Button>
      <Dialog open={isOpen} onOpenChange={setOpen} title={words.decideTitle(orderNumber)} description={words.decideMeans}>
        <Deciding problem={problem} onClose={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function Deciding({ problem: { id: problemId, refundable, orderNumber }, onClose }: { problem: AdminProblem; onClose: () => void }) {
  const words = useWords('problems');
  const failureWords = useFailureWords();
  const toast = useToast();
  const utils = api.useUtils();
  // One showing of the form is one decision, however often it is sent.
  const [commandId] = useState(newCommandId);
  const decide = api.adminProblems.decide.useMutation({
    // Another admin may have decided meanwhile.
    onSettled: () => {
      void utils.adminProblems.list.invalidate();
      void utils.admin.order.invalidate({ number: orderNumber });
    },
  });
  // Pressed twice before the screen shows the first, it is told once: here only the last press is answered.
  const onSuccess = () => {
    toast({ message: words.decided });
    onClose();
  };
  return (
    <RemedyForm
      words={words}
      refundable={refundable}
      failure={decide.isError ? failureWords(decide.error) : null}
      isSending={decide.isPending}
      onSend={(said: { remedy: RemedyInput; text: string }) => decide.mutate({ ...said, problemId, commandId }, { onSuccess })}
    />
  );
}
