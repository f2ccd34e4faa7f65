import { zodResolver } from '@hookform/resolvers/zod';
import { profileInput } from '@sweetspot/domain/accounts/inputs';
import { LANGUAGE_NAMES, localeOf } from '@sweetspot/messages';
import { Button, Field, Select, TextInput, useToast } from '@sweetspot/ui';
import { useForm } from 'react-hook-form';
import type { z } from 'zod';
import { api } from '../../app/api.ts';
import { useWords } from '../../app/words.ts';
import { fieldWords, showRefusal } from '../../components/form-errors.ts';
import { FormProblem } from '../../components/notice.tsx';
import { ScriptsOnly } from '../../components/scripts-only.tsx';
import { useLocale } from '../../components/reader.ts';
import type { Viewer } from './account-page.tsx';

const LANGUAGES = ['en-IN', 'hi-IN'] as const;

export function ProfileForm({ viewer }: { viewer: Viewer }) {
  const words = useWords('account');
  const locale = useLocale();
  const toast = useToast();
  const utils = api.useUtils();
  const update = api.accounts.updateProfile.useMutation({
    onSuccess: (saved) => utils.sessions.current.setData(undefined, { viewer: saved }),
  });
  const { register, handleSubmit, setError, formState } = useForm<z.output<typeof profileInput>>({
    resolver: zodResolver(profileInput),
    defaultValues: { name: viewer.name, mobile: viewer.mobile, locale: viewer.locale === 'hi-IN' ? 'hi-IN' : 'en-IN' },
  });
  const { errors, isSubmitting } = formState;
  const submit = handleSubmit(async (input) => {
    try {
      await update.mutateAsync(input);
      // The page is in another language now: only the server can say it anew.
      if (localeOf(input.locale) !== locale) window.location.reload();
      else toast({ message: words.saved });
    } catch (error) {
      showRefusal(error, setError, locale, { unexpected: words.unexpected });
    }
  });
  return (
    <form noValidate onSubmit={submit} className="grid gap-5 sm:grid-cols-2">
      <Field label={words.name} error={fieldWords(errors.name, locale)} isRequired className="sm:col-span-2">
        <TextInput {...register('name')} autoComplete="name" />
      </Field>
      <Field label={words.mobile} error={fieldWords(errors.mobile, locale)}>
        <TextInput
          {...register('mobile', { setValueAs: (typed: string | null) => (typed?.trim() ? typed : null) })}
          type="tel"
          autoComplete="tel"
        />
      </Field>
      <Field label={words.language} error={fieldWords(errors.locale, locale)}>
        <Select {...register('locale')}>
          {LANGUAGES.map((language) => (
            <option key={language} value={language} lang={language}>
              {LANGUAGE_NAMES[localeOf(language)]}
            </option>
          ))}
        </Select>
      </Field>
      <div className="grid gap-4 sm:col-span-2">
        <FormProblem message={errors.root?.message} />
        <ScriptsOnly>
          <Button type="submit" isLoading={isSubmitting} className="justify-self-start">
            {words.save}
          </Button>
        </ScriptsOnly>
      </div>
    </form>
  );
}
