import type { RouterOutputs } from '@sweetspot/api';
import { addressInput, mobileInput, nameInput } from '@sweetspot/domain/accounts/inputs';
import type { Fulfilment } from '@sweetspot/domain/orders/order-status';
import { lineInput, paragraphsInput } from '@sweetspot/domain/text/inputs';
import { Button, Checkbox, Field, FieldGroup, RadioCards, TextArea, TextInput } from '@sweetspot/ui';
import { useMemo, type ReactNode } from 'react';
import { FormProvider, useForm, useFormContext, useWatch, type Resolver } from 'react-hook-form';
import { z } from 'zod';
import { api } from '../../app/api.ts';
import { useWords } from '../../app/words.ts';
import { AddressFields, type Around } from '../../components/address-fields.tsx';
import { NO_ADDRESS, stateName, type AddressDraft } from '../../components/address-form.ts';
import { ScriptsOnly } from '../../components/scripts-only.tsx';
import { draftResolver } from '../../components/draft-resolver.ts';
import { fieldWords } from '../../components/form-errors.ts';
import { rememberedPlace } from '../../app/place.ts';
import type { WhereDraft } from './checkout-draft.ts';
import { firstSaved } from './first-saved.ts';
import { useKeepTyped } from './keep-typed.ts';
import { maySurprise } from './place-request.ts';
import { Reach, useReach } from './reach.tsx';

export type SavedAddress = RouterOutputs['accounts']['addresses'][number];

interface WhereStepProps {
  store: RouterOutputs['checkout']['start']['part']['store'];
  where: WhereDraft;
  /** As typed at the step before. */
  buyerMobile: string;
  savedAddresses: readonly SavedAddress[];
  onTyped: (where: WhereDraft) => void;
  onDone: (where: WhereDraft) => void;
}

const anyWay = z.object({ fulfilment: z.enum(['delivery', 'pickup']) });
const delivered = addressInput.extend({ fulfilment: z.literal('delivery') });
const collected = z.object({
  fulfilment: z.literal('pickup'),
  pickupInstructions: paragraphsInput().max(500, 'instructions_too_long'),
});
const received = z.object({
  recipientName: nameInput,
  recipientMobile: mobileInput,
  giftMessage: paragraphsInput().max(300, 'gift_message_too_long'),
  giftFrom: lineInput().max(120, 'name_too_long'),
});

/** The courier's label carries the recipient's number, and of a surprise it must not be the buyer's. */
function receivedBy(where: WhereDraft, context: { readonly buyerMobile: string } | undefined) {
  if (!maySurprise(where) || !where.isSurprise) return received;
  const buyers = mobileInput.safeParse(context?.buyerMobile ?? '').data;
  const isOther = ({ recipientMobile }: z.output<typeof received>) => recipientMobile !== buyers;
  return received.refine(isOther, { path: ['recipientMobile'], message: 'surprise_own_number' });
}

/** Only what the chosen way asks for has to be right; the rest stays as it was typed. */
const resolveWhere: Resolver<WhereDraft, { readonly buyerMobile: string }> = (values, context, options) => {
  const way = values.fulfilment === 'delivery' ? delivered : collected;
  const schema: z.ZodType<z.output<typeof anyWay>> = values.hasRecipient ? way.and(receivedBy(values, context)) : way;
  const resolve = draftResolver<WhereDraft, z.output<typeof anyWay>>(schema);
  // The steps go on with the draft as typed: the server parses it by the same rules.
  return resolve(values, context, options as never) as ReturnType<Resolver<WhereDraft>>;
};

export function WhereStep({ store, where, buyerMobile, savedAddresses, onTyped, onDone }: WhereStepProps) {
  const words = useWords('checkout');
  const form = useForm<WhereDraft, { readonly buyerMobile: string }>({
    resolver: resolveWhere,
    context: { buyerMobile },
    defaultValues: firstWhere(where, savedAddresses),
  });
  const { handleSubmit, control, setValue, getValues } = form;
  const fulfilment = useWatch({ control, name: 'fulfilment' });
  const reach = useReach(store.id, useWatch({ control }) as WhereDraft);
  useKeepTyped(form, onTyped);

  const around = useAround(store.slug);
  const offered = [
    ...(store.offersDelivery ? [{ value: 'delivery' as const, label: words.delivery, hint: words.deliveryHint }] : []),
    ...(store.offersPickup ? [{ value: 'pickup' as const, label: words.pickup, hint: words.pickupHint(store.name, store.city) }] : []),
  ];
  const submit = handleSubmit(() => {
    if (reach.isReached) onDone(getValues());
  });
  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={submit} className="grid gap-6">
        <FieldGroup label={words.fulfilment}>
          <RadioCards<Fulfilment> choices={offered} value={fulfilment} onChange={(way) => setValue('fulfilment', way)} />
        </FieldGroup>
        {fulfilment === 'delivery' ? (
          <DeliveryFields savedAddresses={savedAddresses} around={around}>
            <Reach
              reach={reach}
              onCollect={store.offersPickup ? () => setValue('fulfilment', 'pickup', { shouldValidate: true }) : undefined}
            />
          </DeliveryFields>
        ) : (
          <PickupFields />
        )}
        <RecipientFields />
        <ScriptsOnly>
          <Button type="submit" className="justify-self-start" isLoading={reach.isMeasuring}>
            {words.goOn}
          </Button>
        </ScriptsOnly>
      </form>
    </FormProvider>
  );
}

interface DeliveryFieldsProps {
  savedAddresses: readonly SavedAddress[];
  around: Around | undefined;
  children: ReactNode;
}

function DeliveryFields({ savedAddresses, around, children }: DeliveryFieldsProps) {
  const words = useWords('checkout');
  const { control, setValue, getValues, reset } = useFormContext<WhereDraft>();
  const savedAddressId = useWatch({ control, name: 'savedAddressId' });
  const known = savedAddresses.some(({ id }) => id === savedAddressId) ? savedAddressId : null;
  const choose = (picked: string) => {
    const saved = savedAddresses.find(({ id }) => id === picked);
    const address = saved ? addressOf(saved) : { ...NO_ADDRESS, savedAddressId: null };
    reset({ ...getValues(), ...address }, { keepDefaultValues: true });
    // `reset` is silent; this tells those who keep what is typed.
    setValue('savedAddressId', address.savedAddressId);
  };
  return (
    <>
      {savedAddresses.length > 0 ? (
        <FieldGroup label={words.addressPick}>
          <RadioCards
            value={known ?? OTHER}
            onChange={choose}
            choices={[
              ...savedAddresses.map(({ id, label, line1, city }) => ({ value: id, label, hint: `${line1}, ${city}` })),
              { value: OTHER, label: words.otherAddress },
            ]}
          />
        </FieldGroup>
      ) : null}
      <div className="contents">{known === null ? <AddressFields around={around} besideMap={children} /> : children}</div>
    </>
  );
}

/** Where the store is and how far it goes, for the map; undefined until that is known. */
function useAround(slug: string): Around | undefined {
  const store = api.stores.bySlug.useQuery({ slug }).data;
  return useMemo(() => {
    if (!store) return undefined;
    const { name, latitude, longitude, deliveryRadiusMetres: radiusMetres } = store;
    return { name, latitude, longitude, radiusMetres };
  }, [store]);
}

function addressOf(saved: SavedAddress): AddressDraft & { savedAddressId: string } {
  const { id, line1, line2, city, state, postalCode, instructions, latitude, longitude } = saved;
  return { line1, line2, city, state: stateName(state), postalCode, instructions, latitude, longitude, savedAddressId: id };
}

/** Whoever has an address book starts with one of it, until they typed something else. */
function firstWhere(where: WhereDraft, saved: readonly SavedAddress[]): WhereDraft {
  const first = firstSaved(saved, rememberedPlace());
  const isUntouched = where.line1 === '' && where.postalCode === '';
  return first && isUntouched ? { ...where, ...addressOf(first) } : where;
}

const OTHER = 'other';

function PickupFields() {
  const words = useWords('checkout');
  const { register, formState } = useFormContext<WhereDraft>();
  return (
    <Field label={words.pickupInstructions} error={fieldWords(formState.errors.pickupInstructions, words.locale)}>
      <TextArea {...register('pickupInstructions')} rows={2} maxGraphemes={500} />
    </Field>
  );
}

function RecipientFields() {
  const words = useWords('checkout');
  const { register, control, formState } = useFormContext<WhereDraft>();
  const { errors } = formState;
  const [hasRecipient, fulfilment] = useWatch({ control, name: ['hasRecipient', 'fulfilment'] });
  return (
    <div className="grid gap-4 border-t border-line pt-4">
      <Checkbox label={words.somebodyElse} hint={words.somebodyElseHint} {...register('hasRecipient')} />
      {hasRecipient ? (
        <div className="grid gap-5 sm:grid-cols-2">
          <Field label={words.recipientName} error={fieldWords(errors.recipientName, words.locale)} isRequired>
            <TextInput {...register('recipientName')} autoComplete="off" />
          </Field>
          <Field label={words.recipientMobile} error={fieldWords(errors.recipientMobile, words.locale)} isRequired>
            <TextInput {...register('recipientMobile')} type="tel" autoComplete="off" />
          </Field>
          <Field
            label={words.giftMessage}
            hint={words.giftMessageHint}
            error={fieldWords(errors.giftMessage, words.locale)}
            className="sm:col-span-2"
          >
            <TextArea {...register('giftMessage')} rows={2} maxGraphemes={300} />
          </Field>
          <Field
            label={words.giftFrom}
            hint={words.giftFromHint}
            error={fieldWords(errors.giftFrom, words.locale)}
            className="sm:col-span-2"
          >
            <TextInput {...register('giftFrom')} autoComplete="off" />
          </Field>
          {fulfilment === 'delivery' ? (
            <Checkbox label={words.surprise} hint={words.surpriseHint} {...register('isSurprise')} className="sm:col-span-2" />
          ) : (
            <p className="text-sm text-ink-muted sm:col-span-2">{words.surpriseCollected}</p>
          )}
        </div>
      ) : null}
    </div>
  );
}
