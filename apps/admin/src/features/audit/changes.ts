/** As JSON gives it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export interface Change {
  /** "address.city" for what lies deeper. */
  readonly field: string;
  /** Null: it was not there. */
  readonly before: string | null;
  readonly after: string | null;
}

/** What differs between two states of a thing, field by field. Lists are compared as one value: their order is part of them. */
export function changesBetween(before: Json, after: Json): readonly Change[] {
  const fields = new Set([...leaves(before).keys(), ...leaves(after).keys()]);
  const was = leaves(before);
  const is = leaves(after);
  return [...fields]
    .map((field) => ({ field, before: was.get(field) ?? null, after: is.get(field) ?? null }))
    .filter((change) => change.before !== change.after);
}

function leaves(value: Json, path = ''): ReadonlyMap<string, string> {
  if (value === null) return new Map();
  if (typeof value !== 'object' || Array.isArray(value))
    return new Map([[path, typeof value === 'string' ? value : JSON.stringify(value)]]);
  return new Map(Object.entries(value).flatMap(([key, inner]) => [...leaves(inner, path === '' ? key : `${path}.${key}`)]));
}
