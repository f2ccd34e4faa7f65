import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { appBuilds, refreshAll } from './builds.ts';
import { readSettings } from './settings.ts';
import { root, run } from './workspace.ts';

// The desktop console: Electron on the built main, preload and pages. Electron's binary is not part of the install (100 MB
// that neither the server nor the tests need); its own launcher fetches it the first time.
const settings = readSettings();
await refreshAll(
  appBuilds().filter((build) => build.cwd === 'apps/console'),
  (line) => console.log(line),
);
const { ok } = await run({ command: 'electron', args: ['.'], cwd: 'apps/console', env: { PUBLIC_URL: settings.publicUrl }, live: true });
if (!ok && !existsSync(join(root, 'apps/console/node_modules/electron/path.txt'))) {
  console.error(`Electron could not be downloaded. The same pages run in a browser: ${settings.publicUrl}/console`);
}
process.exit(ok ? 0 : 1);
