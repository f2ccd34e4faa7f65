import { useState, useSyncExternalStore } from 'react';

/**
 * What is being written outlives a reload of its tab. The server drew the page without it, so it comes after the first drawing; a full or
 * forbidden storage costs it that life, nothing more.
 */
export function useKeptWords(key: string, saved: string): readonly [text: string, write: (text: string) => void, forget: () => void] {
  const [typed, setTyped] = useState<string | null>(null);
  const kept = useSyncExternalStore(
    neverChanges,
    () => attempt(() => sessionStorage.getItem(key)) ?? null,
    () => null,
  );
  const write = (next: string) => {
    setTyped(next);
    attempt(() => sessionStorage.setItem(key, next));
  };
  const forget = () => attempt(() => sessionStorage.removeItem(key));
  return [typed ?? kept ?? saved, write, forget];
}

/** Only this tab writes it, and shows what it writes. */
const neverChanges = () => () => undefined;

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
