import { EndPromoCode, useToast } from '@sweetspot/ui';
import { api } from '../../app/api.ts';
import { useFailureWords } from '../../app/failure.tsx';
import { useWords } from '../../app/words.ts';

export function EndAnyPromoCode({ promo: { id, code } }: { promo: { readonly id: string; readonly code: string } }) {
  const words = useWords('promo-codes');
  const failureWords = useFailureWords();
  const toast = useToast();
  const utils = api.useUtils();
  const end = api.admin.endPromoCode.useMutation({
    onSuccess: async () => {
      await utils.admin.promoCodes.invalidate();
      toast({ message: words.ended(code) });
    },
    onError: (error) => toast({ tone: 'problem', message: failureWords(error) }),
  });
  const onEnd = () =>
    end.mutateAsync({ id }).then(
      () => true,
      () => false,
    );
  return <EndPromoCode words={words} code={code} isSmall onEnd={onEnd} />;
}
