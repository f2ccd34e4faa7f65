/** As browsers, and the loader of a page's styles, say that a page's own file did not come. */
const SAID = /dynamically imported module|importing a module script failed|unable to preload css/i;

/** Whether a page could not be loaded, for want of a connection or after a release; else it came and broke. */
export const isPartMissing = (error: unknown): boolean => error instanceof Error && SAID.test(error.message);
