import { zodResolver } from '@hookform/resolvers/zod';
import { reasonInput } from '@sweetspot/domain/orders/inputs';
import { sayField } from '@sweetspot/messages';
import { Button, Field, TextArea } from '@sweetspot/ui';
import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import type { ReasonDialogProps } from './reason-dialog.tsx';
import { useWords } from './words.ts';

const required = z.object({ reason: reasonInput });
const optional = z.object({ reason: z.literal('').or(reasonInput) });

type ReasonFormProps = Omit<ReasonDialogProps, 'question' | 'means'>;

export function ReasonForm({ action, isDanger, isReasonRequired = true, isBusy, problem, onConfirm, onClose }: ReasonFormProps) {
  const { reason: words, locale } = useWords('frame');
  const form = useForm({ resolver: zodResolver(isReasonRequired ? required : optional), defaultValues: { reason: '' } });
  const { setFocus } = form;
  useEffect(() => setFocus('reason'), [setFocus]);
  const error = form.formState.errors.reason?.message;
  const submit = form.handleSubmit(({ reason }) => onConfirm(reason === '' ? null : reason));
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="grid gap-5">
      <Field
        label={words.label}
        hint={isReasonRequired ? words.hint : words.optionalHint}
        isRequired={isReasonRequired}
        error={error === undefined ? null : sayField(error, locale)}
      >
        <TextArea {...form.register('reason')} maxGraphemes={300} />
      </Field>
      {problem === null ? null : (
        <p role="alert" className="rounded-control bg-brick-soft px-4 py-3 text-brick-text">
          {problem}
        </p>
      )}
      <div className="flex flex-wrap justify-end gap-3">
        <Button variant="quiet" onClick={onClose}>
          {words.keep}
        </Button>
        <Button type="submit" variant={isDanger ? 'danger' : 'primary'} isLoading={isBusy}>
          {action}
        </Button>
      </div>
    </form>
  );
}
