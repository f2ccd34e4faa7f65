/** Where a day is kept, to be reminded of it: its date, and whom it is for. */
export const occasionPath = (date: string, forWhom: string | null): string =>
  `/occasions?${new URLSearchParams({ date, ...(forWhom === null ? {} : { for: forWhom }) })}`;
