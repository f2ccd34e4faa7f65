import { useState, useSyncExternalStore } from 'react';

export interface ReviewPhoto {
  readonly id: string;
  readonly path: string;
}

export interface ReviewDraft {
  readonly stars: number | null;
  readonly text: string;
  readonly photo: ReviewPhoto | null;
  /** True after a reload too, which ends the sending. */
  readonly isSendingPhoto: boolean;
}

interface KeptDraft {
  readonly draft: ReviewDraft;
  readonly change: (changes: Partial<ReviewDraft>) => void;
  readonly forget: () => void;
}

/**
 * What is being written outlives a reload of its tab. The server drew the page without it, so it comes after the first drawing; a full or
 * forbidden storage costs it that life, nothing more.
 */
export function useKeptDraft(key: string, saved: ReviewDraft): KeptDraft {
  const [changed, setChanged] = useState<Partial<ReviewDraft>>({});
  const kept = useSyncExternalStore(
    neverChanges,
    () => attempt(() => sessionStorage.getItem(key)) ?? null,
    () => null,
  );
  const change = (changes: Partial<ReviewDraft>) => {
    setChanged((before) => ({ ...before, ...changes }));
    // From what is kept and not from what was drawn last: a picture arrives long after the drawing that sent it.
    attempt(() => sessionStorage.setItem(key, JSON.stringify({ ...parsed(sessionStorage.getItem(key)), ...changes })));
  };
  const forget = () => attempt(() => sessionStorage.removeItem(key));
  return { draft: { ...saved, ...parsed(kept), ...changed }, change, forget };
}

/** Only this tab writes it, and shows what it writes. */
const neverChanges = () => () => undefined;

/** Written by this module alone: the key's number changes with the shape. */
const parsed = (kept: string | null) => attempt(() => JSON.parse(kept ?? '{}') as Partial<ReviewDraft>) ?? {};

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
