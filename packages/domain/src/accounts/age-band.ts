/** What somebody may say of their age, and need not: by the years that the band begins with. Nobody below eighteen is asked. */
export const AGE_BANDS = ['from_18', 'from_25', 'from_35', 'from_45', 'from_55', 'from_65'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];
