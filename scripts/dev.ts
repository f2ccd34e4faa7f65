import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { bringUp } from './bring-up.ts';
import { appBuilds } from './builds.ts';
import { root } from './workspace.ts';

/*
 * The server restarts on change and serves the shop through Vite, with hot updates. The admin app and the console's pages
 * are rebuilt on change, in the background; reload the page to see them.
 */
await bringUp({ watch: true, builds: appBuilds().filter((build) => build.cwd !== 'apps/web') }, (settings, lifetime) => {
  for (const app of ['apps/admin', 'apps/console']) {
    const vite = join(root, app, 'node_modules', '.bin', 'vite');
    const watcher = spawn(vite, ['build', '--watch', '--logLevel', 'warn'], {
      cwd: join(root, app),
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    lifetime.onStop(async () => void watcher.kill());
  }
  console.log(`Watching. Shop ${settings.publicUrl}, console ${settings.publicUrl}/console, admin ${settings.publicUrl}/admin`);
});
