import { Button, Dialog, ModalClose, useToast } from '@sweetspot/ui';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { useFailureWords } from '../../app/failure.tsx';
import { useWords } from '../../app/words.ts';

export function EndPromoCode({ promo: { id, code } }: { promo: { readonly id: string; readonly code: string } }) {
  const words = useWords('promo-codes');
  const failureWords = useFailureWords();
  const toast = useToast();
  const utils = api.useUtils();
  const [isAsking, setAsking] = useState(false);
  const end = api.admin.endPromoCode.useMutation({
    onSuccess: async () => {
      await utils.admin.promoCodes.invalidate();
      setAsking(false);
      toast({ message: words.ended(code) });
    },
    onError: (error) => toast({ tone: 'problem', message: failureWords(error) }),
  });
  return (
    <Dialog
      open={isAsking}
      onOpenChange={setAsking}
      title={words.endQuestion(code)}
      description={words.endMeans}
      trigger={
        <Button variant="ghost" size="small" aria-label={words.endNamed(code)}>
          {words.end}
        </Button>
      }
      footer={
        <>
          <ModalClose>
            <Button variant="quiet">{words.keep}</Button>
          </ModalClose>
          <Button variant="danger" isLoading={end.isPending} onClick={() => end.mutate({ id })}>
            {words.end}
          </Button>
        </>
      }
    />
  );
}
