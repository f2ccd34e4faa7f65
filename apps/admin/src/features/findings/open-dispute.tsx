import { newCommandId, refusalFrom } from '@sweetspot/api/client';
import { openDisputeInput } from '@sweetspot/domain/books/inputs';
import { DEFAULT_MARKET_CODE, marketOf } from '@sweetspot/domain/market/market';
import { parseMoney } from '@sweetspot/domain/money/parse-money';
import { Field, TextArea, TextInput, useToast } from '@sweetspot/ui';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { useFailureWords } from '../../app/failure.tsx';
import { FormDialog, problemsOf, type FieldProblems } from '../../app/form-dialog.tsx';
import { useWords } from '../../app/words.ts';

const { currency } = marketOf(DEFAULT_MARKET_CODE);

export function OpenDispute({ onClose }: { onClose: () => void }) {
  const words = useWords('books');
  const failureWords = useFailureWords();
  const toast = useToast();
  const utils = api.useUtils();
  const [commandId] = useState(newCommandId);
  const [typed, setTyped] = useState({ number: '', amount: '', reason: '' });
  const [problems, setProblems] = useState<FieldProblems>({});
  const open = api.adminMoney.openDispute.useMutation({
    onSuccess: async () => {
      await Promise.all([utils.adminMoney.invalidate(), utils.admin.dashboard.invalidate()]);
      toast({ message: words.disputeOpened });
      onClose();
    },
  });
  const submit = () => {
    const amountMinor = parseMoney(typed.amount, currency)?.amount ?? 0;
    const judged = openDisputeInput.safeParse({ number: typed.number, amountMinor, reason: typed.reason, commandId });
    setProblems(problemsOf(judged, words.locale));
    if (judged.success) open.mutate(judged.data);
  };
  // The number is at fault, and its box says so.
  const isUnknown = refusalFrom(open.error)?.code === 'NOT_FOUND';
  return (
    <FormDialog
      title={words.openDispute}
      means={words.openDisputeMeans}
      action={words.openDispute}
      keep={words.keep}
      isBusy={open.isPending}
      problem={open.isError && !isUnknown ? failureWords(open.error) : null}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label={words.orderFilter} error={isUnknown ? words.noSuchOrder : problems['number']} isRequired>
        <TextInput value={typed.number} maxLength={20} onChange={({ target }) => setTyped({ ...typed, number: target.value })} />
      </Field>
      <Field label={words.amount} error={problems['amountMinor']} isRequired>
        <TextInput
          inputMode="decimal"
          value={typed.amount}
          maxLength={20}
          onChange={({ target }) => setTyped({ ...typed, amount: target.value })}
        />
      </Field>
      <Field label={words.disputeColumns.reason} error={problems['reason']} isRequired>
        <TextArea value={typed.reason} maxGraphemes={300} onChange={({ target }) => setTyped({ ...typed, reason: target.value })} />
      </Field>
    </FormDialog>
  );
}
