import { refusalFrom } from '@sweetspot/api/client';
import type { AppErrorView } from '@sweetspot/domain/errors/app-error';
import { ERROR_KINDS } from '@sweetspot/domain/errors/error-kinds';
import { data } from 'react-router';

/** What was typed, by the names of the form's boxes. */
export type Typed = Readonly<Record<string, string>>;

/** Why a form came back. Plain, for it travels in the page. */
export interface Unsent {
  readonly typed: Typed;
  /** What was wrong with a box, by its name: a key of `messages`. */
  readonly fields: Readonly<Record<string, string>>;
  /** Null: nobody knows, or the connection was lost. */
  readonly refusal: AppErrorView | null;
}

export async function typedIn(request: Request): Promise<Typed> {
  const form = await request.formData();
  return Object.fromEntries([...form].map(([name, value]) => [name, typeof value === 'string' ? value : '']));
}

/** The form again, with all that was typed. The same without scripts, where this is a page of the server's. */
export function unsent(typed: Typed, error: unknown) {
  const refusal = refusalFrom(error);
  const fields = refusal?.code === 'INPUT_INVALID' ? refusal.data.fields : {};
  const status = refusal === null ? 500 : ERROR_KINDS[refusal.kind].http;
  return data({ typed, fields, refusal } satisfies Unsent, { status });
}
