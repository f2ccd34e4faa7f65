import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

type Changes = Readonly<Record<string, string | null>>;

/** What a list shows lives in the address, so that it can be sent to a colleague and survives a reload. */
export function useAddress(): {
  readonly params: URLSearchParams;
  readonly words: string;
  /** Null or empty takes a part out. `replace` for what changes with every letter typed. */
  readonly change: (changes: Changes, how?: { readonly replace: boolean }) => void;
} {
  const [params, setParams] = useSearchParams();
  const change = useCallback(
    (changes: Changes, how = { replace: false }) =>
      // From the address itself: what the router hands on is as old as the last drawing, and two quick choices would lose the first.
      setParams(withChanges(new URLSearchParams(window.location.search), changes), { ...how, preventScrollReset: true }),
    [setParams],
  );
  return { params, words: params.get('words') ?? '', change };
}

function withChanges(before: URLSearchParams, changes: Changes): URLSearchParams {
  const after = new URLSearchParams(before);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') after.delete(name);
    else after.set(name, value);
  }
  return after;
}

/** The value if it is one of those known; an address can be typed by anybody. */
export function oneOf<Value extends string>(value: string | null, known: readonly Value[]): Value | null {
  return known.find((each) => each === value) ?? null;
}
