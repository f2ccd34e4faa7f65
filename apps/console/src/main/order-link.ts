export const LINK_SCHEME = 'sweetspot';

/** The order's number in `sweetspot://order/1042`; null for anything else that a browser or a mail may hand over. */
export function orderNumberIn(link: string): string | null {
  if (!URL.canParse(link)) return null;
  const { protocol, host, pathname, search, hash } = new URL(link);
  if (protocol !== `${LINK_SCHEME}:` || host !== 'order' || search !== '' || hash !== '') return null;
  return /^\/([0-9A-Z]{4,12})\/?$/.exec(pathname)?.[1] ?? null;
}

/** Windows and Linux start the app, or wake the running one, with the link among the arguments. */
export function orderNumberAmong(commandLine: readonly string[]): string | null {
  for (const argument of commandLine) {
    const number = orderNumberIn(argument);
    if (number !== null) return number;
  }
  return null;
}
