import type { RouterOutputs } from '@sweetspot/api';
import { formatMoney } from '@sweetspot/domain/money/money';
import { payPayoutsInput } from '@sweetspot/domain/payouts/inputs';
import { intlLocaleOf } from '@sweetspot/messages';
import { Button, Field, saveFile, TextInput, useToast } from '@sweetspot/ui';
import { CircleCheck, Download } from 'lucide-react';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { isStale, useFailureWords } from '../../app/failure.tsx';
import { FormDialog, problemsOf, type FieldProblems } from '../../app/form-dialog.tsx';
import { today } from '../../app/reading.tsx';
import { useWords } from '../../app/words.ts';

type Batch = RouterOutputs['adminMoney']['payoutBatch'];

/** The bank's file, and what the bank said. */
export function BatchActions({ batch }: { batch: Batch }) {
  const words = useWords('payouts');
  const failureWords = useFailureWords();
  const toast = useToast();
  const utils = api.useUtils();
  const [isAsking, setAsking] = useState(false);
  const download = async () => {
    try {
      saveFile(await utils.adminMoney.payoutFile.fetch({ id: batch.id }));
    } catch (error) {
      toast({ message: failureWords(error), tone: 'problem' });
    }
  };
  return (
    <span className="flex flex-wrap gap-1">
      <Button variant="ghost" size="small" aria-label={words.downloadNamed(batch.number)} onClick={() => void download()}>
        <Download aria-hidden />
        <span>{words.download}</span>
      </Button>
      {batch.state === 'paid' ? null : (
        <Button variant="ghost" size="small" aria-label={words.payNamed(batch.number)} onClick={() => setAsking(true)}>
          <CircleCheck aria-hidden />
          <span>{words.pay}</span>
        </Button>
      )}
      {isAsking ? <PayBatch batch={batch} onClose={() => setAsking(false)} /> : null}
    </span>
  );
}

function PayBatch({ batch, onClose }: { batch: Batch; onClose: () => void }) {
  const words = useWords('payouts');
  const failureWords = useFailureWords();
  const toast = useToast();
  const utils = api.useUtils();
  const [typed, setTyped] = useState({ reference: '', paidOn: today() });
  const [problems, setProblems] = useState<FieldProblems>({});
  const pay = api.adminMoney.payPayouts.useMutation({
    onSuccess: async () => {
      await utils.adminMoney.invalidate();
      toast({ message: words.paid(batch.number) });
      onClose();
    },
    onError: (error) => {
      if (isStale(error)) void utils.adminMoney.invalidate();
    },
  });
  const submit = () => {
    const judged = payPayoutsInput.safeParse({ id: batch.id, ...typed });
    setProblems(problemsOf(judged, words.locale));
    if (judged.success) pay.mutate(judged.data);
  };
  return (
    <FormDialog
      title={words.payQuestion(batch.number, formatMoney(batch.total, intlLocaleOf(words.locale)))}
      means={words.payMeans}
      action={words.pay}
      keep={words.keep}
      isBusy={pay.isPending}
      problem={pay.isError ? failureWords(pay.error) : null}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label={words.reference} error={problems['reference']} isRequired>
        <TextInput value={typed.reference} maxLength={60} onChange={({ target }) => setTyped({ ...typed, reference: target.value })} />
      </Field>
      <Field label={words.paidOn} error={problems['paidOn']} isRequired>
        <TextInput type="date" value={typed.paidOn} max={today()} onChange={({ target }) => setTyped({ ...typed, paidOn: target.value })} />
      </Field>
    </FormDialog>
  );
}
