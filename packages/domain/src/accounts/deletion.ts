/** So long an account whose owner asked for its deletion can still be taken back. */
export const DELETION_GRACE_DAYS = 14;

/**
 * Invoices, and the orders that they were issued for. The longest of what asks for them: books of account are kept for eight financial years
 * (Companies Act, section 128), those of GST for six after the year's return (CGST Act, section 36).
 */
export const TAX_RECORD_YEARS = 8;

const DAY_MS = 24 * 60 * 60_000;

export const leavesAtFrom = (askedAt: Date): Date => new Date(askedAt.getTime() + DELETION_GRACE_DAYS * DAY_MS);
