import { refusalFrom } from '@sweetspot/api/client';
import type { AppErrorCode } from '@sweetspot/domain/errors/app-error';
import { sayField, type Locale } from '@sweetspot/messages';
import type { FieldError, FieldPath, FieldValues, UseFormSetError } from 'react-hook-form';
import { failureWords } from './failure-words.ts';

/** The sentence of an error whose message is one already, not a schema's key. */
const SENTENCE = 'sentence';

/** What stands beside a field: its schema's key in words, or the server's sentence. */
export function fieldWords(error: FieldError | undefined, locale: Locale): string | undefined {
  if (error?.message === undefined) return undefined;
  return error.type === SENTENCE ? error.message : sayField(error.message, locale);
}

export interface RefusalPlaces<Fields extends FieldValues> {
  /** Beside which field a code is said; any other stands at the form's foot. */
  readonly fields?: Partial<Record<AppErrorCode, FieldPath<Fields>>> | undefined;
  /** What the request calls the form's fields, if it nests them ("contact."). */
  readonly prefix?: string | undefined;
  /** For what nobody expected. */
  readonly unexpected: string;
}

/** Puts a failed call's sentence where it belongs: beside the field it concerns, else at the form's foot. */
export function showRefusal<Fields extends FieldValues>(
  error: unknown,
  setError: UseFormSetError<Fields>,
  locale: Locale,
  { fields = {}, prefix = '', unexpected }: RefusalPlaces<Fields>,
): void {
  const refusal = refusalFrom(error);
  if (refusal?.code === 'INPUT_INVALID') {
    const named = Object.entries(refusal.data.fields).filter(([path]) => path.startsWith(prefix));
    for (const [path, key] of named) {
      // The server names the same fields as the schema that the form was made with.
      setError(path.slice(prefix.length) as FieldPath<Fields>, { type: 'server', message: key }, { shouldFocus: true });
    }
    if (named.length > 0) return;
  }
  const place = refusal === null ? undefined : fields[refusal.code];
  setError(place ?? 'root', { type: SENTENCE, message: failureWords(error, locale, unexpected) }, { shouldFocus: true });
}
