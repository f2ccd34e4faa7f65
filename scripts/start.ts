import { announcement } from './announcement.ts';
import { bringUp } from './bring-up.ts';
import { appBuilds } from './builds.ts';
import { seconds } from './workspace.ts';

// `timeOrigin` is when this process began, so the figure is what the person waited for.
await bringUp({ watch: false, builds: appBuilds() }, (settings) => console.log(announcement(settings, seconds(0))));
