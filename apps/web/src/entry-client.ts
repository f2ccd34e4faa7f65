import './styles.css';
import { keepEarlyPresses } from './app/early-presses.ts';
import { nextTask } from './app/next-task.ts';
import { PartGone, renewOnce, untilLoaded } from './app/reachable.ts';
import type { start as takeOver } from './start.tsx';

/** A page in the background waits for no paint. */
function firstPaint(): Promise<unknown> {
  if (document.hidden) return Promise.resolve();
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** Until the router listens, back to an address of this tab's past loads the page that it names. */
function loadAnewOnBack(): () => void {
  const address = () => location.pathname + location.search;
  const served = address();
  const load = (event: Event) => {
    if (address() === served) return;
    event.stopImmediatePropagation();
    location.reload();
  };
  addEventListener('popstate', load);
  return () => removeEventListener('popstate', load);
}

/**
 * What the page shows comes first: until it is painted, no other script takes the processor or the line. The parts of the shop that the
 * page needs are named by the server in the element of this script, each after those that it imports. They are evaluated one by one,
 * between which the page scrolls and is pressed; the last one takes it over.
 */
async function begin(): Promise<void> {
  const presses = keepEarlyPresses();
  const leaveBackToRouter = loadAnewOnBack();
  const parts = document.querySelector<HTMLScriptElement>('script[data-parts]')?.dataset['parts']?.split(' ') ?? [];
  await firstPaint();
  for (const href of parts) document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }));
  for (const href of parts) {
    // The last one needs them all: it fails where one is lost, and says so.
    await import(/* @vite-ignore */ href).catch(() => undefined);
    await nextTask();
  }
  const load = () => import(/* @vite-ignore */ parts.at(-1) ?? '') as Promise<{ readonly start: typeof takeOver }>;
  const { start } = await untilLoaded(load)();
  await start({ presses, leaveBackToRouter });
}

// Between the page and its parts a newer shop may have come.
begin().catch((fault: unknown) => {
  if (!(fault instanceof PartGone && renewOnce(import.meta.url))) throw fault;
});
