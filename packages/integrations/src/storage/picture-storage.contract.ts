import { describe, expect, it } from 'vitest';
import type { PictureStorage } from './picture-storage.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);

export function pictureStorageKeepsItsPromises(name: string, makeStorage: () => Promise<PictureStorage>): void {
  describe(`${name}`, () => {
    it('gives back exactly what was put, with its type', async () => {
      const storage = await makeStorage();
      await storage.put('abc/320.webp', bytes(1, 2, 0, 255), 'image/webp');
      await storage.put('abc/320.jpg', bytes(9), 'image/jpeg');
      const webp = await storage.get('abc/320.webp');
      expect([...(webp?.bytes ?? [])]).toEqual([1, 2, 0, 255]);
      expect(webp?.contentType).toBe('image/webp');
      expect(await storage.get('abc/320.jpg')).toMatchObject({ contentType: 'image/jpeg' });
    });

    it('takes the same key again, also twenty times at once', async () => {
      const storage = await makeStorage();
      await Promise.all(Array.from({ length: 20 }, () => storage.put('abc/640.webp', bytes(7, 7), 'image/webp')));
      expect([...((await storage.get('abc/640.webp'))?.bytes ?? [])]).toEqual([7, 7]);
    });

    it('forgets what is deleted, and deleting what is not there is no error', async () => {
      const storage = await makeStorage();
      await storage.put('abc/320.webp', bytes(1), 'image/webp');
      await storage.delete('abc/320.webp');
      await storage.delete('abc/320.webp');
      expect(await storage.get('abc/320.webp')).toBeNull();
    });

    it('lists what lies in a folder of keys, and nothing of another', async () => {
      const storage = await makeStorage();
      expect(await storage.list('drawings')).toEqual([]);
      await storage.put('drawings/one.png', bytes(1, 2), 'image/png');
      await storage.put('drawings/two.png', bytes(3), 'image/png');
      await storage.put('photos/one.png', bytes(4), 'image/png');
      const listed = await storage.list('drawings');
      expect(new Map(listed.map(({ key, sizeBytes }) => [key, sizeBytes]))).toEqual(
        new Map([
          ['drawings/one.png', 2],
          ['drawings/two.png', 1],
        ]),
      );
      expect(listed.every(({ putAt }) => putAt instanceof Date)).toBe(true);
      await storage.delete('drawings/two.png');
      expect((await storage.list('drawings')).map(({ key }) => key)).toEqual(['drawings/one.png']);
    });

    it.each([
      '',
      '.',
      '..',
      '../secret.webp',
      'a/../../secret.webp',
      '/etc/passwd',
      'a\\b.webp',
      'a%2f..webp',
      'a\0.webp',
      'a/b',
      'a.svg',
      'A.webp',
      'abc/.webp',
    ])('has nothing at %j and lets nobody put there', async (key) => {
      const storage = await makeStorage();
      expect(await storage.get(key)).toBeNull();
      await expect(storage.put(key, bytes(1), 'image/webp')).rejects.toThrow('picture key');
      await storage.delete(key);
    });

    it('refuses a type that the key does not promise', async () => {
      const storage = await makeStorage();
      await expect(storage.put('abc/320.webp', bytes(1), 'image/jpeg')).rejects.toThrow('picture key');
    });
  });
}
