import type { Phrase } from '@sweetspot/domain/customization/customization';
import type { Moment } from './dates.ts';

/** What a sentence may need beside its parameters; without a moment it leaves times out. */
export interface Reading {
  readonly at: Moment | null;
}

/** One function a key, given exactly the parameters of its key. */
export type Sentences<P> = { readonly [K in keyof P]: (params: P[K], reading: Reading) => string };

/** For keys whose parameters the domain does not type. */
export type LooseSentences<K extends string> = Sentences<Record<K, Phrase['params']>>;

/** A parameter as a word; empty when it is not there. */
export const wordIn = (params: Phrase['params'], name: string): string => {
  const value = params[name];
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : (value ?? []).join(', ');
};

export const numberIn = (params: Phrase['params'], name: string): number => {
  const value = params[name];
  return typeof value === 'number' ? value : 0;
};

/** A parameter that is an instant (ISO 8601); null when it is none. */
export const instantIn = (params: Phrase['params'], name: string): Date | null => {
  const value = params[name];
  if (typeof value !== 'string' || value === '') return null;
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? null : date;
};
