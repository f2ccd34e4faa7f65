/** A frozen record of a cake, at any depth, without what somebody typed or gave for it: words, digits as candles, photos. */
export function withoutTyped(record: unknown): unknown {
  if (Array.isArray(record)) return record.map(withoutTyped);
  if (!isRecord(record)) return record;
  const { selections } = isRecord(record['customization']) ? record['customization'] : { selections: null };
  const typed = isRecord(selections) ? Object.keys(selections).filter((groupId) => isTyped(selections[groupId])) : [];
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => {
      if (key === 'inscription' && Array.isArray(value)) return [key, []];
      if (key === 'candleNumber') return [key, undefined];
      if (key === 'selections' && isRecord(value))
        return [key, Object.fromEntries(Object.entries(value).filter(([, answer]) => !isTyped(answer)))];
      if (key === 'choices' && Array.isArray(value)) return [key, value.filter((choice) => !isOf(choice, typed))];
      return [key, withoutTyped(value)];
    }),
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isTyped = (answer: unknown): boolean => isRecord(answer) && ('text' in answer || 'photoId' in answer);
const isOf = (choice: unknown, groupIds: readonly string[]): boolean =>
  isRecord(choice) && (groupIds.includes(String(choice['groupId'])) || TYPED_ROLES.has(choice['role']));
/** A kept choice may be of a group that the selections no longer name. */
const TYPED_ROLES: ReadonlySet<unknown> = new Set(['inscription', 'photo', 'candle_number']);
