import type { RouterOutputs } from '@sweetspot/api';
import { savedAddressInput } from '@sweetspot/domain/accounts/inputs';
import { Button, Checkbox, Field, TextInput, useToast } from '@sweetspot/ui';
import { useEffect, useId } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import type { z } from 'zod';
import { api } from '../../app/api.ts';
import { useWords } from '../../app/words.ts';
import { AddressFields } from '../../components/address-fields.tsx';
import { NO_ADDRESS, stateName, type AddressDraft } from '../../components/address-form.ts';
import { draftResolver } from '../../components/draft-resolver.ts';
import { fieldWords, showRefusal } from '../../components/form-errors.ts';
import { FormProblem } from '../../components/notice.tsx';
import { ScriptsOnly } from '../../components/scripts-only.tsx';

interface AddressFormProps {
  /** Null for a new one. */
  address: RouterOutputs['accounts']['addresses'][number] | null;
  onClose: () => void;
}

type Saved = z.output<typeof savedAddressInput>;
type Draft = AddressDraft & { id: string | null; label: string; isDefault: boolean };

export function AddressForm({ address, onClose }: AddressFormProps) {
  const words = useWords('account');
  const titleId = useId();
  const toast = useToast();
  const utils = api.useUtils();
  const save = api.accounts.saveAddress.useMutation({ onSuccess: () => utils.accounts.addresses.invalidate() });
  const form = useForm<Draft, unknown, Saved>({
    resolver: draftResolver<Draft, Saved>(savedAddressInput),
    defaultValues: address ? { ...address, state: stateName(address.state) } : { ...NO_ADDRESS, id: null, label: '', isDefault: false },
  });
  const { register, handleSubmit, setError, setFocus, formState } = form;
  const { errors, isSubmitting } = formState;
  useEffect(() => setFocus('label'), [setFocus]);
  const submit = handleSubmit(async (input) => {
    try {
      await save.mutateAsync(input);
      toast({ message: words.addressSaved(input.label) });
      onClose();
    } catch (error) {
      showRefusal(error, setError, words.locale, { unexpected: words.unexpected });
    }
  });
  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={submit} aria-labelledby={titleId} className="grid gap-5">
        <h3 id={titleId} className="font-semibold">
          {address ? words.editAddress : words.newAddress}
        </h3>
        <Field label={words.label} hint={words.labelHint} error={fieldWords(errors.label, words.locale)} isRequired className="sm:max-w-64">
          <TextInput {...register('label')} />
        </Field>
        <AddressFields />
        <Checkbox label={words.isDefault} {...register('isDefault')} />
        <FormProblem message={errors.root?.message} />
        <div className="flex flex-wrap gap-3">
          <ScriptsOnly>
            <Button type="submit" isLoading={isSubmitting}>
              {words.saveAddress}
            </Button>
          </ScriptsOnly>
          <Button variant="ghost" onClick={onClose}>
            {words.cancel}
          </Button>
        </div>
      </form>
    </FormProvider>
  );
}
