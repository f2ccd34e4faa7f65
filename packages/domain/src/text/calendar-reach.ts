const YEARS = /^(?:19|20|21)\d\d-/;

/** A calendar goes on for ever and so do its formats, but the database's begins with year 1: a year out of reach is a slip of the hand. */
export const isWithinReach = (date: string): boolean => YEARS.test(date);
