import { parseArgs } from 'node:util';

/** L is filled once, in minutes, and kept. */
export const SIZES = {
  S: { stores: 3, cakes: 12, orders: 200, screens: 200 },
  M: { stores: 50, cakes: 1_000, orders: 10_000, screens: 1_000 },
  L: { stores: 5_000, cakes: 100_000, orders: 1_000_000, screens: 1_000 },
} as const;
export type SizeName = keyof typeof SIZES;

export type Arguments = { size: SizeName; only: string | null };

/** Throws one clear line. */
export function readArguments(argv: string[], workNames: readonly string[]): Arguments {
  const { values } = parseArgs({ args: argv, options: { size: { type: 'string', default: 'S' }, only: { type: 'string' } } });
  const { size, only = null } = values;
  if (!isSize(size)) throw new Error(`--size is one of ${Object.keys(SIZES).join(', ')}.`);
  if (only !== null && !workNames.includes(only)) throw new Error(`--only is one of ${workNames.join(', ')}.`);
  return { size, only };
}

const isSize = (name: string): name is SizeName => Object.hasOwn(SIZES, name);
