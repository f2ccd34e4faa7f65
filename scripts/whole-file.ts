import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { StartError } from './settings.ts';

/**
 * Makes a file that only its owner reads, from its first byte: beside its place, and put there when it is whole. So a failure leaves
 * nothing behind, and what was there before stays.
 */
export async function makeWhole(file: string, write: (partial: string) => Promise<void>): Promise<void> {
  const partial = `${file}.${process.pid}.partial`;
  try {
    closeSync(openSync(partial, 'wx', 0o600));
  } catch (error) {
    throw new StartError(`Nothing can be saved in ${dirname(file)}: ${error instanceof Error ? error.message : String(error)}`);
  }
  try {
    await write(partial);
    const written = openSync(partial, 'r+');
    fsyncSync(written);
    closeSync(written);
    renameSync(partial, file);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}
