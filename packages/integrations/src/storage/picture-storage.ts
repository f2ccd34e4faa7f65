/**
 * Where processed pictures lie. Keys are made by us and name their content, so what stands under a key never changes
 * and may be cached for good.
 */
export interface PictureStorage {
  /** Whole or not at all; putting the same key again is harmless. */
  put(key: string, bytes: Uint8Array, contentType: PictureContentType): Promise<void>;
  /** Null for a key that is not there, and for one that could not be: keys come from the address bar. */
  get(key: string): Promise<StoredPicture | null>;
  delete(key: string): Promise<void>;
  /** What lies directly below a folder of keys (`drawings`), in no order; nothing for a folder that is not there. */
  list(folder: string): Promise<readonly ListedPicture[]>;
}

export type PictureContentType = 'image/webp' | 'image/jpeg' | 'image/png';

export interface StoredPicture {
  readonly bytes: Uint8Array;
  readonly contentType: PictureContentType;
}

interface ListedPicture {
  readonly key: string;
  readonly sizeBytes: number;
  readonly putAt: Date;
}

const CONTENT_TYPES: Readonly<Record<string, PictureContentType>> = { webp: 'image/webp', jpg: 'image/jpeg', png: 'image/png' };

/** The type a key's ending promises; null when it is no key of ours (a dot only before the ending, so never `..`). */
export function contentTypeOfKey(key: string): PictureContentType | null {
  const ending = /^[a-z0-9-]{1,80}(?:\/[a-z0-9-]{1,80}){0,3}\.(webp|jpg|png)$/.exec(key)?.[1];
  return ending ? (CONTENT_TYPES[ending] ?? null) : null;
}
