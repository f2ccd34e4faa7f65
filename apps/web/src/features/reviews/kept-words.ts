import { useEffect, useState } from 'react';

/**
 * What is being written outlives a reload of its tab. The server drew the page without it, so it comes after the first drawing; a full or
 * forbidden storage costs it that life, nothing more.
 */
export function useKeptWords(key: string, saved: string): readonly [text: string, write: (text: string) => void, forget: () => void] {
  const [text, setText] = useState(saved);
  useEffect(() => {
    const kept = attempt(() => sessionStorage.getItem(key));
    if (typeof kept === 'string') setText(kept);
  }, [key]);
  const write = (next: string) => {
    setText(next);
    attempt(() => sessionStorage.setItem(key, next));
  };
  const forget = () => attempt(() => sessionStorage.removeItem(key));
  return [text, write, forget];
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
