import type { ErrorKind } from './error-kinds.ts';

/** One code's kind, and (for the compiler only) the type of the data that travels with it. */
export interface ErrorDefinition<Data> {
  readonly kind: ErrorKind;
  readonly dataType?: Data;
}

/** Declares a code in its feature's table. Data must survive JSON: instants are ISO 8601 strings, money is minor units. */
export function defineError<Data = undefined>(kind: ErrorKind): ErrorDefinition<Data> {
  return { kind };
}
