/**
 * The floors of `packages/api/src`: which folder (or file of the root) stands where, and which floors it may import. Read by the lint rule
 * beside this file and by `api-graph.ts`.
 */
interface Floor {
  readonly number: number;
  readonly parts: readonly string[];
  /** Its own number among them: its parts may import each other, as long as none imports itself by a way round. */
  readonly mayImport: readonly number[];
}

export const FLOORS: readonly Floor[] = [
  // What puts the whole together: entries of the package, the router, who does what a lower floor sets off.
  {
    number: 7,
    parts: ['app-router', 'client', 'command-id', 'index', 'server', 'subscription-link', 'wiring'],
    mayImport: [0, 1, 2, 3, 4, 5, 6, 7],
  },
  { number: 6, parts: ['admin', 'privacy', 'problems', 'store-cakes', 'store-orders'], mayImport: [0, 1, 2, 3, 4, 5] },
  { number: 5, parts: ['amendments', 'books', 'checkout', 'payouts', 'refunds', 'reorders', 'reviews'], mayImport: [0, 1, 2, 3, 4] },
  { number: 4, parts: ['idempotency', 'letters', 'payments', 'tax-documents'], mayImport: [0, 1, 2, 3] },
  { number: 3, parts: ['orders'], mayImport: [0, 1] },
  { number: 2, parts: ['capacity', 'carts', 'designs', 'favourites', 'finding', 'occasions', 'promotions'], mayImport: [0, 1, 2] },
  { number: 1, parts: ['accounts', 'cakes', 'contact', 'sessions', 'stores', 'uploads'], mayImport: [0, 1] },
  { number: 0, parts: ['cache', 'context', 'http', 'outbox', 'security-events', 'transaction', 'trpc'], mayImport: [0] },
];

/** The folder of a file, or the file itself where it lies in the root: "orders/apply-move.ts" -> "orders", "context.ts" -> "context". */
export function partOf(file: string): string {
  return file.split('/')[0]?.replace(/\.ts$/, '') ?? '';
}

/** Tests look at all floors, and at what is a folder's own. */
export function isHeld(file: string): boolean {
  return file.endsWith('.ts') && !/\.test\.ts$|^testing\/|^access-matrix\.ts$/.test(file);
}

/** What is wrong with one file importing another, in words that say what to do instead; null when nothing is. Paths from `packages/api/src`. */
export function faultOfImport(from: string, to: string): string | null {
  const [importer, imported] = [partOf(from), partOf(to)];
  if (importer === imported)
    return to === `${imported}/index.ts` ? `Inside ${imported} import the file itself: index.ts is how others come in.` : null;
  const [upper, lower] = [floorOf(importer), floorOf(imported)];
  if (upper === undefined || lower === undefined)
    return `Give "${upper === undefined ? importer : imported}" a floor in scripts/api-floors.ts.`;
  if (!upper.mayImport.includes(lower.number))
    return (
      `${importer} (floor ${upper.number}) may not import ${imported} (floor ${lower.number}): move what both need to a lower floor, ` +
      'or let it be done by a handler (transaction.ts names it, wiring.ts says who).'
    );
  const isEntered = !to.includes('/') || to === `${imported}/index.ts`;
  return isEntered ? null : `Come into ${imported} by ${imported}/index.ts; export there what others may use.`;
}

export function floorOf(part: string): Floor | undefined {
  return FLOORS.find(({ parts }) => parts.includes(part));
}
