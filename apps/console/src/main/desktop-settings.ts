import { hostname } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import { z } from 'zod';
import { serverUrlInput, type ChangeableSettings, type DesktopSettings } from '../shared/ipc.ts';
import { StoredJson } from './stored-json.ts';

const storedSettings = z.object({
  serverUrl: serverUrlInput,
  startsAtLogin: z.boolean(),
  isKiosk: z.boolean(),
  printsNewOrders: z.boolean(),
});

/** The machine's own settings; what belongs to the store lives on the server. */
export class Settings {
  private readonly stored: StoredJson<typeof storedSettings>;

  constructor(defaultServerUrl: string) {
    const defaults: ChangeableSettings = {
      serverUrl: serverUrlInput.parse(defaultServerUrl),
      startsAtLogin: false,
      isKiosk: false,
      printsNewOrders: false,
    };
    this.stored = new StoredJson(join(app.getPath('userData'), 'settings.json'), storedSettings, defaults);
  }

  read(): DesktopSettings {
    return { ...this.stored.value, deviceName: hostname(), appVersion: app.getVersion() };
  }

  write(changes: {
    readonly [Name in keyof ChangeableSettings]?: ChangeableSettings[Name] | undefined;
  }): DesktopSettings {
    const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
    this.stored.write({ ...this.stored.value, ...given });
    if (changes.startsAtLogin !== undefined) app.setLoginItemSettings({ openAtLogin: changes.startsAtLogin });
    return this.read();
  }
}
