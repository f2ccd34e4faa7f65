import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { contentTypeOfKey, type PictureStorage } from './picture-storage.ts';

/** Pictures as files below one folder. Nothing outside that folder can be named by a key. */
export function createDiskPictureStorage(folder: string): PictureStorage {
  return {
    put: async (key, bytes, contentType) => {
      if (contentTypeOfKey(key) !== contentType) throw new Error(`picture key ${JSON.stringify(key)} is not one of ${contentType}`);
      const path = join(folder, key);
      await mkdir(dirname(path), { recursive: true });
      await writeWhole(path, bytes);
    },
    get: async (key) => {
      const contentType = contentTypeOfKey(key);
      if (!contentType) return null;
      const bytes = await readFile(join(folder, key)).catch(nullIfMissing);
      return bytes && { bytes, contentType };
    },
    delete: async (key) => {
      if (contentTypeOfKey(key)) await rm(join(folder, key), { force: true });
    },
    list: async (within) => {
      const names = (await readdir(join(folder, within)).catch(nullIfMissing)) ?? [];
      const found = [];
      for (const name of names) {
        const key = `${within}/${name}`;
        const file = contentTypeOfKey(key) ? await stat(join(folder, key)).catch(nullIfMissing) : null;
        if (file?.isFile()) found.push({ key, sizeBytes: file.size, putAt: file.mtime });
      }
      return found;
    },
  };
}

/** A reader sees the old file, the new one or none, never half of one, even when the machine stops in between. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const draft = `${path}.${randomUUID()}.draft`;
  try {
    const file = await open(draft, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

function nullIfMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'EISDIR') return null;
  throw error;
}
