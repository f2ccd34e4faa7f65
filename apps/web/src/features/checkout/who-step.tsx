import { zodResolver } from '@hookform/resolvers/zod';
import { emailInput, mobileInput, nameInput } from '@sweetspot/domain/accounts/inputs';
import { Button, Field, FieldGroup, RadioCards, TextInput } from '@sweetspot/ui';
import { useState, type ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { useWords } from '../../app/words.ts';
import { fieldWords } from '../../components/form-errors.ts';
import { Notice } from '../../components/notice.tsx';
import { ScriptsOnly } from '../../components/scripts-only.tsx';
import type { WhoDraft } from './checkout-draft.ts';
import { useKeepTyped } from './keep-typed.ts';

type Way = 'guest' | 'sign_in' | 'register';

/** The forms of another feature, handed in by the route. */
export interface EntryForms {
  readonly signIn: () => ReactNode;
  readonly register: (known: WhoDraft) => ReactNode;
}

interface WhoStepProps {
  who: WhoDraft;
  /** Null for a guest. */
  signedInAs: string | null;
  entryForms: EntryForms;
  onTyped: (who: WhoDraft) => void;
  onDone: (who: WhoDraft) => void;
}

export function WhoStep({ who, signedInAs, entryForms, onTyped, onDone }: WhoStepProps) {
  const words = useWords('checkout');
  const [way, setWay] = useState<Way>('guest');
  if (signedInAs !== null) {
    return (
      <>
        <p className="text-ink-muted">{words.signedInAs(signedInAs)}</p>
        <ContactForm key={signedInAs} who={who} onTyped={onTyped} onDone={onDone} />
      </>
    );
  }
  return (
    <>
      <FieldGroup label={words.whoHow}>
        <RadioCards<Way>
          className="sm:grid-cols-3"
          value={way}
          onChange={setWay}
          choices={[
            { value: 'guest', label: words.asGuest, hint: words.asGuestHint },
            { value: 'sign_in', label: words.bySigningIn, hint: words.bySigningInHint },
            { value: 'register', label: words.byRegistering, hint: words.byRegisteringHint },
          ]}
        />
      </FieldGroup>
      {way === 'guest' ? (
        <ContactForm who={who} onTyped={onTyped} onDone={onDone} />
      ) : (
        <>
          <Notice tone="info">{words.keepsCart}</Notice>
          <div className="contents">{way === 'sign_in' ? entryForms.signIn() : entryForms.register(who)}</div>
        </>
      )}
    </>
  );
}

const contactInput = z.object({ name: nameInput, email: emailInput, mobile: mobileInput });

function ContactForm({ who, onTyped, onDone }: Pick<WhoStepProps, 'who' | 'onTyped' | 'onDone'>) {
  const words = useWords('checkout');
  const form = useForm<WhoDraft>({ resolver: zodResolver(contactInput), defaultValues: who });
  const { register, handleSubmit, formState } = form;
  const { errors } = formState;
  useKeepTyped(form, onTyped);
  return (
    <form noValidate onSubmit={handleSubmit(onDone)} className="grid gap-5 sm:grid-cols-2">
      <p className="text-sm text-ink-muted sm:col-span-2">{words.contactHint}</p>
      <Field label={words.name} error={fieldWords(errors.name, words.locale)} isRequired className="sm:col-span-2">
        <TextInput {...register('name')} autoComplete="name" />
      </Field>
      <Field label={words.email} hint={words.emailHint} error={fieldWords(errors.email, words.locale)} isRequired>
        <TextInput {...register('email')} type="email" autoComplete="email" />
      </Field>
      <Field label={words.mobile} hint={words.mobileHint} error={fieldWords(errors.mobile, words.locale)} isRequired>
        <TextInput {...register('mobile')} type="tel" autoComplete="tel" />
      </Field>
      <ScriptsOnly>
        <Button type="submit" className="justify-self-start">
          {words.goOn}
        </Button>
      </ScriptsOnly>
    </form>
  );
}
