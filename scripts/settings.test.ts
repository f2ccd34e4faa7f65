import { describe, expect, it } from 'vitest';
import { readSettings } from './settings.ts';

describe('the settings of a start', () => {
  it('need nothing to be set', () => {
    expect(readSettings({})).toMatchObject({ port: 4000, appEnv: 'development', databaseUrl: undefined, demoData: true });
  });

  it('keep demo accounts out of everything but development', () => {
    expect(readSettings({ APP_ENV: 'production' }).demoData).toBe(false);
    expect(() => readSettings({ APP_ENV: 'staging', DEMO_DATA: 'on' })).toThrow(/DEMO_DATA must be off/);
  });

  it('refuse a port that is none, in one line', () => {
    expect(() => readSettings({ PORT: 'http' })).toThrow('PORT must be a number from 1 to 65535, not "http".');
  });
});
