import type { LocalDate } from '../slots/wall-clock.ts';

/** The year in which India's financial year of that day began: April to March. */
export function financialYearOf(date: LocalDate): number {
  const [year = '', month = ''] = date.split('-');
  return Number(month) >= 4 ? Number(year) : Number(year) - 1;
}
