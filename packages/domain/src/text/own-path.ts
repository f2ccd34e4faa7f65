const ANY_ORIGIN = 'https://here.invalid';

/** Where a `next` parameter leads, if that is a page of ours; else the fallback. Nobody is sent to another site by our own link. */
export function ownPath(next: string | null, fallback: string): string {
  if (next === null || !next.startsWith('/')) return fallback;
  const url = URL.parse(next, ANY_ORIGIN);
  if (url?.origin !== ANY_ORIGIN) return fallback;
  // Tidied up, "/..//evil.test" begins like the address of another site.
  return url.pathname.startsWith('//') ? fallback : `${url.pathname}${url.search}${url.hash}`;
}

/** The page alone: what is kept or mailed must not carry what an address opens besides it, like an order's secret. */
export function ownPage(next: string | null): string | null {
  const path = ownPath(next, '');
  return path === '' ? null : new URL(path, ANY_ORIGIN).pathname;
}

/** The address of a page that comes back here: `/sign-in?next=%2Fcart`. */
export const withNext = (path: string, next: string): string => `${path}?next=${encodeURIComponent(next)}`;
