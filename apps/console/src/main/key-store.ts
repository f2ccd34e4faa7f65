import { join } from 'node:path';
import { app, safeStorage } from 'electron';
import { z } from 'zod';
import { StoredJson } from './stored-json.ts';

/**
 * The session's key, encrypted by the system's own key store. Where the system has none it lives in memory only, and the
 * person signs in at each start.
 */
export class KeyStore {
  private readonly stored = new StoredJson(join(app.getPath('userData'), 'session.json'), z.object({ sealed: z.string().nullable() }), {
    sealed: null,
  });
  private key: string | null;
  private isTaken = false;

  constructor() {
    this.key = this.unseal();
  }

  /** Once for each load of the page: a script that gets in later finds nothing. */
  take(): string | null {
    if (this.isTaken) return null;
    this.isTaken = true;
    return this.key;
  }

  pageLoaded(): void {
    this.isTaken = false;
  }

  keep(key: string | null): void {
    this.key = key;
    const canSeal = key !== null && safeStorage.isEncryptionAvailable();
    this.stored.write({
      sealed: canSeal ? safeStorage.encryptString(key).toString('base64') : null,
    });
  }

  private unseal(): string | null {
    const { sealed } = this.stored.value;
    if (sealed === null || !safeStorage.isEncryptionAvailable()) return null;
    try {
      return safeStorage.decryptString(Buffer.from(sealed, 'base64'));
    } catch {
      // Sealed by another account of this machine, or before the system's key store was reset.
      return null;
    }
  }
}
