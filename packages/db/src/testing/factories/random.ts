/** The same seed gives the same values in the same order, on every machine. */
export type Random = {
  /** 0 up to 1, exclusive. */
  next(): number;
  /** Both ends included. */
  int(from: number, to: number): number;
  pick<T>(list: readonly [T, ...T[]] | readonly T[]): T;
  chance(probability: number): boolean;
  /** Version 7: sorts by `at`. */
  uuid(at: Date): string;
  text(alphabet: string, length: number): string;
};

/** sfc32 (PractRand), seeded by one number: small, fast, and good enough for data that only has to look alive. */
export function createRandom(seed: number): Random {
  let [a, b, c, counter] = [seed | 0, 0x9e3779b9, 0x243f6a88, 1];
  const next32 = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let warm = 0; warm < 15; warm++) next32();

  const next = () => next32() / 2 ** 32;
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  // Six digits at a time: `next` has 32 bits, and one call for each digit was a tenth of making the demo data.
  const hex = (digits: number): string =>
    digits > 6
      ? hex(6) + hex(digits - 6)
      : int(0, 16 ** digits - 1)
          .toString(16)
          .padStart(digits, '0');
  return {
    next,
    int,
    pick<T>(list: readonly T[]): T {
      const picked = list[int(0, list.length - 1)];
      if (picked === undefined) throw new Error('Nothing to pick from.');
      return picked;
    },
    chance: (probability) => next() < probability,
    uuid(at) {
      const time = at.getTime().toString(16).padStart(12, '0');
      return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${'89ab'[int(0, 3)]}${hex(3)}-${hex(12)}`;
    },
    text: (alphabet, length) => Array.from({ length }, () => alphabet[int(0, alphabet.length - 1)]).join(''),
  };
}
