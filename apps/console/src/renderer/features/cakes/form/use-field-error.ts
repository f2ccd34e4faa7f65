import { sayField, type Locale } from '@sweetspot/messages';
import { useFormContext, type FieldError } from 'react-hook-form';
import type { CakeForm } from './cake-form.ts';
import { useWords } from '../../../app/words.ts';

/** What to say beside a field, from its schema or from the server. */
export function useFieldError(): (name: keyof CakeForm) => string | undefined {
  const { locale } = useWords('cake-form');
  const { formState } = useFormContext<CakeForm>();
  return (name) => sayError(formState.errors[name], locale);
}

export function sayError(
  error: { readonly type?: unknown; readonly message?: unknown } | FieldError | undefined,
  locale: Locale,
): string | undefined {
  if (error === undefined) return undefined;
  // A refusal comes as its own sentence.
  if (error.type === 'server' && typeof error.message === 'string') return error.message;
  return sayField(typeof error.message === 'string' ? error.message : '', locale);
}
