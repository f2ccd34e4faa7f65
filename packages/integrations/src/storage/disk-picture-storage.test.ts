import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { createDiskPictureStorage } from './disk-picture-storage.ts';
import { pictureStorageKeepsItsPromises } from './picture-storage.contract.ts';

const folders: string[] = [];

async function freshFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pictures-'));
  folders.push(folder);
  return join(folder, 'media');
}

afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

pictureStorageKeepsItsPromises('disk', async () => createDiskPictureStorage(await freshFolder()));

it('leaves no half-written file behind when a write fails', async () => {
  const folder = await freshFolder();
  const storage = createDiskPictureStorage(folder);
  await mkdir(join(folder, 'abc', '320.webp'), { recursive: true });
  await expect(storage.put('abc/320.webp', Uint8Array.of(1), 'image/webp')).rejects.toThrow('EISDIR');
  expect(await readdir(join(folder, 'abc'))).toEqual(['320.webp']);
  expect(await storage.get('abc/320.webp')).toBeNull();
});

it('never reaches a file beside its folder', async () => {
  const folder = await freshFolder();
  await mkdir(folder);
  await writeFile(join(folder, '..', 'secret.webp'), 'secret');
  expect(await createDiskPictureStorage(folder).get('../secret.webp')).toBeNull();
});
