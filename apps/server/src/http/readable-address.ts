/** What programs ask for is refused in their form, as malformed. */
const OF_PROGRAMS = /^\/(?:api|trpc)(?:\/|$)/;

/**
 * The address as the router can read it. Somebody who lost half of a letter on the way ("/cakes/%E0%A4%A") asks for a page that is not there
 * like any other; the framework would turn them away with words for programs.
 */
export function readableAddress(url: string): string {
  const path = /^[^?#]*/.exec(url)?.[0] ?? '';
  if (OF_PROGRAMS.test(path) || isEncoded(path)) return url;
  return path.replaceAll('%', '%25') + url.slice(path.length);
}

function isEncoded(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
