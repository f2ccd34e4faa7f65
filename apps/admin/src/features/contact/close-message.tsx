import { Button, useToast } from '@sweetspot/ui';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { useFailureWords } from '../../app/failure.tsx';
import { ReasonDialog } from '../../app/reason-dialog.tsx';
import { useWords } from '../../app/words.ts';

interface CloseMessageProps {
  readonly id: string;
  readonly number: string;
  /** What the admin has read up to. */
  readonly lastMessageId: string;
}

export function CloseMessage({ id, number, lastMessageId }: CloseMessageProps) {
  const words = useWords('contact');
  const failureWords = useFailureWords();
  const toast = useToast();
  const utils = api.useUtils();
  const [isAsking, setAsking] = useState(false);
  const close = api.adminContact.close.useMutation({
    onSuccess: (message) => {
      utils.adminContact.get.setData({ id }, message);
      void utils.adminContact.list.invalidate();
      setAsking(false);
      toast({ message: words.closed });
    },
  });
  return (
    <>
      <Button variant="quiet" onClick={() => setAsking(true)}>
        {words.close}
      </Button>
      <ReasonDialog
        question={isAsking ? words.closeQuestion(number) : null}
        means={words.closeMeans}
        action={words.close}
        isBusy={close.isPending}
        problem={close.isError ? failureWords(close.error) : null}
        onConfirm={(reason) => close.mutate({ id, reason: reason ?? '', lastMessageId })}
        onClose={() => {
          close.reset();
          setAsking(false);
        }}
      />
    </>
  );
}
