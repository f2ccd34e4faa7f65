/** What searches that found nothing are counted by: each alone, or several together. */
export const DEMAND_PARTS = ['place', 'day', 'diet', 'budget', 'cake'] as const;
export type DemandPart = (typeof DEMAND_PARTS)[number];

/** Fewer searches that wanted the same are shown to nobody: they might be one person's. */
export const LEAST_ALIKE = 5;
