import { newCommandId } from '@sweetspot/api/client';
import { formatMoney } from '@sweetspot/domain/money/money';
import { intlLocaleOf } from '@sweetspot/messages';
import { Badge, Money, Skeleton, useToast } from '@sweetspot/ui';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { Failure, useFailureWords } from '../../app/failure.tsx';
import { FormDialog } from '../../app/form-dialog.tsx';
import { useWords } from '../../app/words.ts';

/** What a batch made now would pay, before it is made. */
export function MakeBatch({ onClose }: { onClose: () => void }) {
  const words = useWords('payouts');
  const failureWords = useFailureWords();
  const toast = useToast();
  const utils = api.useUtils();
  const [commandId] = useState(newCommandId);
  const preview = api.adminMoney.payoutPreview.useQuery(undefined, { staleTime: 0 });
  const make = api.adminMoney.makePayouts.useMutation({
    onSuccess: async ({ number }) => {
      await utils.adminMoney.invalidate();
      toast({ message: words.made(number) });
      onClose();
    },
    // What is shown is no longer what would be paid; and a batch whose answer was lost is made all the same.
    onError: () => void utils.adminMoney.invalidate(),
  });
  const said = (amount: Parameters<typeof formatMoney>[0]) => formatMoney(amount, intlLocaleOf(words.locale));
  const total = preview.data?.total;
  return (
    <FormDialog
      title={words.makeQuestion}
      means={words.makeMeans}
      action={total ? words.makeFor(said(total)) : words.make}
      keep={words.keep}
      isBusy={make.isPending}
      isOff={preview.data === undefined || preview.data.stores.every(({ isLeftOut }) => isLeftOut)}
      problem={make.isError ? failureWords(make.error) : null}
      onSubmit={() => total && make.mutate({ expectedTotalMinor: total.amount, commandId })}
      onClose={onClose}
    >
      {preview.isPending ? <Skeleton className="h-40" /> : null}
      {preview.isError ? <Failure error={preview.error} onRetry={() => void preview.refetch()} /> : null}
      {preview.data?.stores.length === 0 ? <p className="text-ink-muted">{words.previewNothing}</p> : null}
      <ul className="max-h-80 divide-y divide-line overflow-y-auto rounded-control border border-line empty:hidden">
        {preview.data?.stores.map(({ storeId, name, lines, amount, carriedOut, isLeftOut }) => (
          <li key={storeId} className="flex items-baseline justify-between gap-4 px-4 py-2.5">
            <span className="min-w-0">
              <span className="block font-medium">{name}</span>
              <span className="block text-sm text-ink-muted">
                {isLeftOut
                  ? words.waits(said(amount))
                  : carriedOut.amount < 0
                    ? words.carries(said({ ...carriedOut, amount: -carriedOut.amount }))
                    : words.lines(lines)}
              </span>
            </span>
            {isLeftOut ? <Badge tone="honey">{words.noAccount}</Badge> : <Money amount={amount} className="font-semibold" />}
          </li>
        ))}
      </ul>
    </FormDialog>
  );
}
