import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Cache, DrawnAs, Services } from '@sweetspot/api/server';

/** Lists and letters ask for the same few hundred again and again. */
const DRAWING_KEPT = { ageMs: 24 * 60 * 60_000, bytes: ({ byteLength }: Uint8Array) => byteLength, isConstant: true };

export const DRAWINGS_FOLDER = 'drawings';

type Draw = Services['drawings']['draw'];
type Kept = Pick<Services['pictures']['storage'], 'get' | 'put'>;

/** Draws each design once: what was drawn is remembered, and kept in storage for other processes and the next start. */
export function keepDrawings(draw: Draw, storage: Kept, cache: Cache): Services['drawings'] {
  const find = async (key: string, contentType: 'image/png' | 'image/webp', make: () => Promise<Uint8Array>): Promise<Uint8Array> => {
    const stored = await storage.get(key).catch(() => null);
    if (stored !== null) return stored.bytes;
    const bytes = await make();
    // A drawing that could not be kept is drawn again some time.
    await storage.put(key, bytes, contentType).catch(() => undefined);
    return bytes;
  };

  return {
    isRemembered: (design, as) => cache.has(keyOf(design, as)),
    async isKept(design, as) {
      const key = keyOf(design, as);
      if (cache.has(key)) return true;
      const stored = await storage.get(key).catch(() => null);
      if (stored === null) return false;
      // Whoever asks whether it is kept asks for it next.
      cache.begin().keep(key, stored.bytes, DRAWING_KEPT);
      return true;
    },
    draw(design, as) {
      const key = keyOf(design, as);
      return cache.remember(key, () => find(key, `image/${as.format}`, () => draw(design, as)), DRAWING_KEPT);
    },
  };
}

function keyOf(design: unknown, { format, widthPx }: DrawnAs): string {
  const name = createHash('sha256')
    .update(JSON.stringify([DRAWN_BY, widthPx, design]))
    .digest('hex')
    .slice(0, 40);
  return `${DRAWINGS_FOLDER}/${name}.${format}`;
}

/** Names the drawing's own sources, so that a better one never finds what an older one drew. */
const DRAWN_BY = stampOf(dirname(fileURLToPath(import.meta.resolve('@sweetspot/cake-art'))));

function stampOf(folder: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /(?<!\.test)\.ts$/.test(file));
  for (const file of files.toSorted()) hash.update(file).update(readFileSync(join(folder, file)));
  return hash.digest('hex');
}
