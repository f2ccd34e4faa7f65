import { sayField } from '@sweetspot/messages';
import { useFormContext, type FieldError } from 'react-hook-form';
import { LOCALE } from '../../../app/language.ts';
import type { CakeForm } from './cake-form.ts';

/** What to say beside a field, from its schema or from the server. */
export function useFieldError(): (name: keyof CakeForm) => string | undefined {
  const { formState } = useFormContext<CakeForm>();
  return (name) => sayError(formState.errors[name]);
}

export function sayError(error: { readonly message?: unknown } | FieldError | undefined): string | undefined {
  if (error === undefined) return undefined;
  return sayField(typeof error.message === 'string' ? error.message : '', LOCALE);
}
