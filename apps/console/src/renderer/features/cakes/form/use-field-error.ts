import { sayField } from '@sweetspot/messages';
import { useFormContext } from 'react-hook-form';
import { LOCALE } from '../../../app/language.ts';
import type { CakeForm } from './cake-form.ts';

/** What to say beside a field, from its schema or from the server. */
export function useFieldError(): (name: keyof CakeForm) => string | undefined {
  const { formState } = useFormContext<CakeForm>();
  return (name) => {
    const error = formState.errors[name];
    const key = typeof error?.message === 'string' ? error.message : undefined;
    return error === undefined ? undefined : sayField(key ?? '', LOCALE);
  };
}
