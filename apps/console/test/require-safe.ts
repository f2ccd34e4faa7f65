export interface WebPreferences {
  readonly preload?: string;
  readonly javascript?: boolean;
  readonly contextIsolation?: boolean;
  readonly sandbox?: boolean;
  readonly nodeIntegration?: boolean;
  readonly webSecurity?: boolean;
}

/** Preferences that would undo the sandbox fail at once, and not in a review. */
export function requireSafe(preferences: WebPreferences): void {
  const { contextIsolation, sandbox, nodeIntegration, webSecurity, ...others } = preferences;
  const isSafe = contextIsolation === true && sandbox === true && nodeIntegration === false && webSecurity !== false;
  const unsafe = [
    'allowRunningInsecureContent',
    'experimentalFeatures',
    'enableBlinkFeatures',
    'webviewTag',
    'nodeIntegrationInWorker',
  ].filter((name) => name in others);
  if (!isSafe || unsafe.length > 0) throw new Error(`electron double: unsafe webPreferences ${JSON.stringify(preferences)}`);
}
