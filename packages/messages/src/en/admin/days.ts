/** Which days a list or a chart covers. */
export const words = {
  label: 'Days',
  from: 'From',
  to: 'To',
  custom: 'Other days',
  presets: {
    today: 'Today',
    week: 'Last 7 days',
    four_weeks: 'Last 28 days',
    quarter: 'Last 90 days',
    year: 'Last 365 days',
  },
  words: {
    today: 'today',
    week: 'in the last 7 days',
    four_weeks: 'in the last 28 days',
    quarter: 'in the last 90 days',
    year: 'in the last 365 days',
  },
  between: (from: string, to: string) => (from === to ? `on ${from}` : `from ${from} to ${to}`),
  since: (from: string) => `since ${from}`,
  until: (to: string) => `until ${to}`,
};
