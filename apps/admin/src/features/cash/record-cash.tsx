import { newCommandId } from '@sweetspot/api/client';
import type { RouterOutputs } from '@sweetspot/api';
import { formatMoney, toDecimal } from '@sweetspot/domain/money/money';
import { parseMoney } from '@sweetspot/domain/money/parse-money';
import { recordRemittanceInput } from '@sweetspot/domain/payouts/inputs';
import { intlLocaleOf } from '@sweetspot/messages';
import { Field, Money, Skeleton, TextArea, TextInput, useToast } from '@sweetspot/ui';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { Failure, useFailureWords } from '../../app/failure.tsx';
import { FormDialog, problemsOf, type FieldProblems } from '../../app/form-dialog.tsx';
import { today, When } from '../../app/reading.tsx';
import { useWords } from '../../app/words.ts';

type Cash = RouterOutputs['adminMoney']['cashToRemit'];

interface RecordCashProps {
  storeId: string;
  name: string;
  onClose: () => void;
}

export function RecordCash({ storeId, name, onClose }: RecordCashProps) {
  const words = useWords('payouts');
  const cash = api.adminMoney.cashToRemit.useQuery({ storeId }, { staleTime: 0 });
  if (cash.data !== undefined && cash.data.orders.length > 0)
    return <RecordForm cash={cash.data} onRefused={() => void cash.refetch()} onClose={onClose} />;
  return (
    <FormDialog
      title={words.recordQuestion(name)}
      means={words.recordMeans}
      action={words.record}
      keep={words.keep}
      isBusy={false}
      isOff
      problem={null}
      onSubmit={onClose}
      onClose={onClose}
    >
      {cash.isPending ? <Skeleton className="h-40" /> : null}
      {cash.isError ? <Failure error={cash.error} onRetry={() => void cash.refetch()} /> : null}
      {cash.data === undefined ? null : <p className="text-ink-muted">{words.recordNothing}</p>}
    </FormDialog>
  );
}

/** Who has counted the cash keeps what they typed, also when what is expected changes below it. */
function RecordForm({ cash, onRefused, onClose }: { cash: Cash; onRefused: () => void; onClose: () => void }) {
  const words = useWords('payouts');
  const failureWords = useFailureWords();
  const toast = useToast();
  const utils = api.useUtils();
  const [commandId] = useState(newCommandId);
  const { storeId, name, expected, orders } = cash;
  const [typed, setTyped] = useState({ received: toDecimal(expected), receivedOn: today(), reference: '', reason: '' });
  const [problems, setProblems] = useState<FieldProblems>({});
  const record = api.adminMoney.recordRemittance.useMutation({
    onSuccess: async () => {
      await utils.adminMoney.invalidate();
      toast({ message: words.recorded });
      onClose();
    },
    onError: onRefused,
  });
  const said = (amount: Parameters<typeof formatMoney>[0]) => formatMoney(amount, intlLocaleOf(words.locale));
  const receivedMinor = parseMoney(typed.received, expected.currency)?.amount ?? null;
  const overMinor = receivedMinor === null ? 0 : receivedMinor - expected.amount;
  const difference = said({ ...expected, amount: Math.abs(overMinor) });
  const submit = () => {
    if (receivedMinor === null) return setProblems({ receivedMinor: words.amountUnreadable });
    const { receivedOn, reference, reason } = typed;
    const form = { storeId, commandId, expectedMinor: expected.amount, receivedMinor, receivedOn, reference };
    const judged = recordRemittanceInput.safeParse({ ...form, reason: overMinor === 0 ? null : reason });
    setProblems(problemsOf(judged, words.locale));
    if (judged.success) record.mutate(judged.data);
  };
  return (
    <FormDialog
      title={words.recordQuestion(name)}
      means={words.recordMeans}
      action={words.record}
      keep={words.keep}
      isBusy={record.isPending}
      problem={record.isError ? failureWords(record.error) : null}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{words.expected(said(expected))}</p>
      <CashOrders orders={orders} />
      <div className="grid gap-5 sm:grid-cols-2">
        <Field label={words.received} error={problems['receivedMinor']} isRequired>
          <TextInput inputMode="decimal" value={typed.received} onChange={({ target }) => setTyped({ ...typed, received: target.value })} />
        </Field>
        <Field label={words.receivedOn} error={problems['receivedOn']} isRequired>
          <TextInput
            type="date"
            value={typed.receivedOn}
            max={today()}
            onChange={({ target }) => setTyped({ ...typed, receivedOn: target.value })}
          />
        </Field>
      </div>
      <Field label={words.optionalReference} error={problems['reference']}>
        <TextInput value={typed.reference} maxLength={60} onChange={({ target }) => setTyped({ ...typed, reference: target.value })} />
      </Field>
      {overMinor === 0 ? null : (
        <Field
          label={words.reason}
          hint={overMinor < 0 ? words.short(difference) : words.over(difference)}
          error={problems['reason']}
          isRequired
        >
          <TextArea value={typed.reason} maxGraphemes={300} onChange={({ target }) => setTyped({ ...typed, reason: target.value })} />
        </Field>
      )}
    </FormDialog>
  );
}

function CashOrders({ orders }: Pick<Cash, 'orders'>) {
  const words = useWords('payouts');
  return (
    <ul className="max-h-48 divide-y divide-line overflow-y-auto rounded-control border border-line text-sm">
      {orders.map(({ number, by, collectedAt, amount }) => (
        <li key={number} className="flex items-baseline justify-between gap-4 px-3 py-2">
          <span className="min-w-0">
            <span className="font-medium">{number}</span>
            <span className="block text-ink-muted">
              <When at={collectedAt} />
              <span>{by === null ? null : `, ${words.takenBy(by)}`}</span>
            </span>
          </span>
          <Money amount={amount} />
        </li>
      ))}
    </ul>
  );
}
