import { zodResolver } from '@hookform/resolvers/zod';
import { sendLinksInput } from '@sweetspot/domain/orders/inputs';
import { Button, Field, TextInput } from '@sweetspot/ui';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { api } from '../../app/api.ts';
import { useWords } from '../../app/words.ts';
import { fieldWords, showRefusal } from '../../components/form-errors.ts';
import { FormProblem, Notice } from '../../components/notice.tsx';
import { ScriptsOff } from '../../components/scripts-off.tsx';
import { ScriptsOnly } from '../../components/scripts-only.tsx';

/** Says the same whether anything was ordered with the address or not. */
export function LinksAgain() {
  const words = useWords('order-links');
  const shell = useWords('shell');
  const send = api.orders.sendLinks.useMutation();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const { register, handleSubmit, setError, formState } = useForm({ resolver: zodResolver(sendLinksInput), defaultValues: { email: '' } });
  const { errors, isSubmitting } = formState;
  const submit = handleSubmit(async (input) => {
    try {
      await send.mutateAsync(input);
      setSentTo(input.email);
    } catch (error) {
      showRefusal(error, setError, words.locale, { unexpected: words.unexpected });
    }
  });
  if (sentTo !== null) {
    const again = (
      <Button variant="quiet" onClick={() => setSentTo(null)}>
        {words.other}
      </Button>
    );
    return (
      <Notice tone="done" isLive title={words.sent} actions={again}>
        {words.sentHelp(sentTo)}
      </Notice>
    );
  }
  return (
    <form noValidate onSubmit={submit} className="grid gap-5">
      <Field label={words.email} error={fieldWords(errors.email, words.locale)} isRequired>
        <TextInput {...register('email')} type="email" autoComplete="email" />
      </Field>
      <FormProblem message={errors.root?.message} />
      <ScriptsOff>{shell.scriptsOff}</ScriptsOff>
      <ScriptsOnly>
        <Button type="submit" isLoading={isSubmitting} className="justify-self-start">
          {words.send}
        </Button>
      </ScriptsOnly>
    </form>
  );
}
