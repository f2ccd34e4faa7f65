import { newCommandId } from '@sweetspot/api/client';
import { DEFAULT_MARKET_CODE, marketOf } from '@sweetspot/domain/market/market';
import { parseMoney } from '@sweetspot/domain/money/parse-money';
import { adjustStoreInput } from '@sweetspot/domain/payouts/inputs';
import { Field, TextArea, TextInput, useToast } from '@sweetspot/ui';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { useFailureWords } from '../../app/failure.tsx';
import { FormDialog, problemsOf, type FieldProblems } from '../../app/form-dialog.tsx';
import { StorePicker } from '../../app/store-filter.tsx';
import { useWords } from '../../app/words.ts';

const { currency } = marketOf(DEFAULT_MARKET_CODE);

export function AdjustStore({ onClose }: { onClose: () => void }) {
  const words = useWords('books');
  const failureWords = useFailureWords();
  const toast = useToast();
  const utils = api.useUtils();
  const [commandId] = useState(newCommandId);
  const [store, setStore] = useState<{ readonly id: string; readonly name: string } | null>(null);
  const [typed, setTyped] = useState({ amount: '', reason: '' });
  const [problems, setProblems] = useState<FieldProblems>({});
  const adjust = api.adminMoney.adjustStore.useMutation({
    onSuccess: async () => {
      await utils.adminMoney.invalidate();
      toast({ message: words.adjusted });
      onClose();
    },
  });
  const submit = () => {
    const amount = parseMoney(typed.amount, currency);
    const judged = adjustStoreInput.safeParse({ storeId: store?.id, amountMinor: amount?.amount, reason: typed.reason, commandId });
    setProblems({
      ...problemsOf(judged, words.locale),
      ...(store === null && { storeId: words.storeMissing }),
      ...(amount === null && { amountMinor: words.amountUnreadable }),
    });
    if (judged.success) adjust.mutate(judged.data);
  };
  return (
    <FormDialog
      title={words.adjustQuestion}
      means={words.adjustMeans}
      action={words.send}
      keep={words.keep}
      isBusy={adjust.isPending}
      problem={adjust.isError ? failureWords(adjust.error) : null}
      onSubmit={submit}
      onClose={onClose}
    >
      <StorePicker
        label={words.adjustStore}
        chosen={store?.name ?? null}
        none={words.chooseStore}
        problem={problems['storeId']}
        onChoose={setStore}
      />
      <Field label={words.amount} hint={words.amountHint} error={problems['amountMinor']} isRequired>
        <TextInput
          inputMode="text"
          value={typed.amount}
          maxLength={20}
          onChange={({ target }) => setTyped({ ...typed, amount: target.value })}
        />
      </Field>
      <Field label={words.reason} error={problems['reason']} isRequired>
        <TextArea value={typed.reason} maxGraphemes={300} onChange={({ target }) => setTyped({ ...typed, reason: target.value })} />
      </Field>
    </FormDialog>
  );
}
