import { registerStoreInput } from '@sweetspot/domain/stores/inputs';
import { Button, Card, Field, TextArea, TextInput } from '@sweetspot/ui';
import { FormProvider, useForm, useFormContext, useWatch } from 'react-hook-form';
import { z } from 'zod';
import { api } from '../../app/api.ts';
import { useWords } from '../../app/words.ts';
import { AddressFields } from '../../components/address-fields.tsx';
import { NO_ADDRESS, type AddressDraft } from '../../components/address-form.ts';
import { draftResolver } from '../../components/draft-resolver.ts';
import { fieldWords, showRefusal } from '../../components/form-errors.ts';
import { FormProblem } from '../../components/notice.tsx';
import { ScriptsOnly } from '../../components/scripts-only.tsx';

interface Draft extends AddressDraft {
  name: string;
  legalName: string;
  description: string;
  email: string;
  phone: string;
  licenceNumber: string;
}

/** The same rules as the request's, with the address beside the rest: its fields are the ones every form shares. */
const storeForm = z.object({ ...registerStoreInput.omit({ address: true }).shape, ...registerStoreInput.shape.address.shape });
type Filled = z.output<typeof storeForm>;

interface StoreFormProps {
  readonly email: string;
  readonly phone: string;
  readonly onSent: () => void;
}

export function StoreForm({ email, phone, onSent }: StoreFormProps) {
  const words = useWords('sell');
  const utils = api.useUtils();
  const send = api.stores.register.useMutation({ onSuccess: () => utils.stores.applications.invalidate() });
  const form = useForm<Draft, unknown, Filled>({
    resolver: draftResolver<Draft, Filled>(storeForm),
    defaultValues: { ...NO_ADDRESS, name: '', legalName: '', description: '', licenceNumber: '', email, phone },
  });
  const { handleSubmit, setError, formState } = form;
  const submit = handleSubmit(async ({ line1, line2, city, state, postalCode, latitude, longitude, ...store }) => {
    try {
      await send.mutateAsync({ ...store, address: { line1, line2, city, state, postalCode, latitude, longitude } });
      onSent();
    } catch (error) {
      showRefusal(error, setError, words.locale, {
        fields: { LICENCE_TAKEN: 'licenceNumber' },
        unexpected: words.failed,
      });
    }
  });
  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={submit} aria-labelledby="store-form">
        <Card className="grid max-w-[48rem] gap-8">
          <h2 id="store-form" className="font-title text-2xl font-semibold">
            {words.form}
          </h2>
          <AboutStore />
          <fieldset className="grid min-w-0 gap-5">
            <legend className="mb-3 font-title text-xl font-semibold">{words.where}</legend>
            <AddressFields isShop />
          </fieldset>
          <Contact />
          <FormProblem message={formState.errors.root?.message} />
          <ScriptsOnly>
            <Button type="submit" size="large" isLoading={formState.isSubmitting} className="justify-self-start">
              {words.send}
            </Button>
          </ScriptsOnly>
        </Card>
      </form>
    </FormProvider>
  );
}

function AboutStore() {
  const words = useWords('sell');
  const { register, formState } = useFormContext<Draft>();
  const { errors } = formState;
  return (
    <div className="grid gap-5">
      <Field label={words.name} hint={words.nameHint} error={fieldWords(errors.name, words.locale)} isRequired>
        <TextInput {...register('name')} autoComplete="organization" />
      </Field>
      <Field label={words.legalName} hint={words.legalNameHint} error={fieldWords(errors.legalName, words.locale)} isRequired>
        <TextInput {...register('legalName')} />
      </Field>
      <Field label={words.description} hint={words.descriptionHint} error={fieldWords(errors.description, words.locale)}>
        <TextArea {...register('description')} maxGraphemes={1000} />
      </Field>
    </div>
  );
}

function Contact() {
  const words = useWords('sell');
  const { register, formState, control } = useFormContext<Draft>();
  const { errors } = formState;
  const digits = useWatch({ control, name: 'licenceNumber' }).replace(/\D/g, '').length;
  return (
    <fieldset className="grid min-w-0 gap-5 sm:grid-cols-2">
      <legend className="mb-3 font-title text-xl font-semibold">{words.contact}</legend>
      <Field label={words.phone} hint={words.phoneHint} error={fieldWords(errors.phone, words.locale)} isRequired>
        <TextInput {...register('phone')} type="tel" autoComplete="tel" inputMode="tel" />
      </Field>
      <Field label={words.email} error={fieldWords(errors.email, words.locale)} isRequired>
        <TextInput {...register('email')} type="email" autoComplete="email" />
      </Field>
      <Field
        label={words.licence}
        hint={`${words.licenceHint} ${digits === 0 ? '' : words.licenceCount(digits)}`}
        error={fieldWords(errors.licenceNumber, words.locale)}
        isRequired
        className="sm:col-span-2"
      >
        <TextInput {...register('licenceNumber')} inputMode="numeric" maxLength={24} className="figures" />
      </Field>
    </fieldset>
  );
}
