import { hindi } from '#hindi';
import type { AppErrorView } from '@sweetspot/domain/errors/app-error';
import type { CurrencyCode } from '@sweetspot/domain/money/money';
import type { Moment } from './dates.ts';
import type { ErrorReading } from './en/errors.ts';
import { errorsEn } from './en/errors.ts';
import type { FieldKey } from './en/fields.ts';
import { fieldsEn, UNKNOWN_FIELD_EN } from './en/fields.ts';
import type { Locale } from './language.ts';
import { say } from './say.ts';

/** A refusal in words: what happened, what it means, what to do. Amounts and times are said when currency and moment are given. */
export function sayError(
  error: Pick<AppErrorView, 'code' | 'data'>,
  locale: Locale,
  { at = null, currency = null }: { readonly at?: Moment | null; readonly currency?: CurrencyCode | null } = {},
): string {
  const { data } = error;
  if (typeof data === 'object' && 'reason' in data) return say(data.reason, locale, at);
  const sentence = (locale === 'hi' ? hindi.errors?.[error.code] : undefined) ?? errorsEn[error.code];
  // AppErrorView pairs code and data; a union of functions cannot show it here.
  return (sentence as (data: unknown, reading: ErrorReading) => string)(data, { at, currency });
}

/** What a form says beside a field, from the key its schema gave. */
export function sayField(key: string, locale: Locale): string {
  if (!isFieldKey(key)) return locale === 'hi' ? 'यह ठीक नहीं लगता। एक बार फिर देख लें।' : UNKNOWN_FIELD_EN;
  return (locale === 'hi' ? hindi.fields?.[key] : undefined) ?? fieldsEn[key];
}

const isFieldKey = (key: string): key is FieldKey => Object.hasOwn(fieldsEn, key);
