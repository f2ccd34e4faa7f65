export interface Hours {
  /** 1 is Monday. */
  readonly weekday: number;
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** Days in a row that keep the same hours, said once. */
export interface HoursRow {
  readonly fromDay: number;
  readonly toDay: number;
  /** Empty where closed. */
  readonly spans: readonly { readonly fromMinute: number; readonly toMinute: number }[];
}

const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;

export function hoursRows(hours: readonly Hours[]): readonly HoursRow[] {
  const rows: HoursRow[] = [];
  for (const day of DAYS) {
    const spans = hours
      .filter(({ weekday }) => weekday === day)
      .map(({ fromMinute, toMinute }) => ({ fromMinute, toMinute }))
      .toSorted((a, b) => a.fromMinute - b.fromMinute);
    const last = rows.at(-1);
    if (last && JSON.stringify(last.spans) === JSON.stringify(spans)) rows[rows.length - 1] = { ...last, toDay: day };
    else rows.push({ fromDay: day, toDay: day, spans });
  }
  return rows;
}
