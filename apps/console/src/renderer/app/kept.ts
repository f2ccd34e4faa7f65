/** What survives a reload on this device. A full or forbidden storage loses only that: the screen works on from memory. */
export interface Kept<T> {
  read(): T | null;
  write(value: T): void;
  forget(): void;
}

const PREFIX = 'sweetspot.console.';

export function kept<T>(name: string): Kept<T> {
  const key = PREFIX + name;
  return {
    read: () => {
      try {
        const text = localStorage.getItem(key);
        return text === null ? null : (JSON.parse(text) as T);
      } catch {
        return null;
      }
    },
    write: (value) => {
      try {
        localStorage.setItem(key, JSON.stringify(value));
      } catch {
        localStorage.removeItem(key);
      }
    },
    forget: () => localStorage.removeItem(key),
  };
}

/** The kept names that begin so. */
export function keptNames(beginning: string): string[] {
  const keys = Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at) ?? '');
  return keys.filter((key) => key.startsWith(PREFIX + beginning)).map((key) => key.slice(PREFIX.length));
}

/** At sign-out: orders carry names and addresses, and the next person at this device may be another. */
export function forgetEverything(): void {
  for (const name of keptNames('')) kept(name).forget();
}
