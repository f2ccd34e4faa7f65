/** Whether a cake is on the menu. */
export const CAKE_STATUSES = ['draft', 'published', 'archived'] as const;
