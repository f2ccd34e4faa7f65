/** Begins the page's scripts once the page has been seen: what is read and looked at comes and is laid out before them. */
async function start(): Promise<void> {
  // A page in a tab behind is not painted, and need not wait for it.
  if (!document.hidden) await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const parts = document.querySelectorAll<HTMLLinkElement>('link[rel=modulepreload]');
  for (const part of parts) part.media = 'all';
  // One after the other, each a task of its own: between two of them the page scrolls and hears presses. One that fails is asked for again by what needs it.
  for (const { href } of parts) await import(/* @vite-ignore */ href).catch(() => undefined);
}

const address = (): string => location.pathname + location.search;
const served = address();

/** Back, before the page has been taken over: the address is another page's by then, which is loaded instead. */
function loadAnew(event: Event): void {
  if (address() === served) return;
  event.stopImmediatePropagation();
  location.reload();
}
addEventListener('popstate', loadAnew);

/** From now on the router hears it. */
export const leaveToRouter = (): void => removeEventListener('popstate', loadAnew);

void start();
