/** What the list asks for at once; its answers are kept under it. */
export const DESIGNS_PAGE = { limit: 12 } as const;
