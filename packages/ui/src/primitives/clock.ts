/** Time left as a clock shows it: whole seconds, the last one counted until it is over. */
export function clockText(leftMs: number): string {
  const seconds = Math.max(0, Math.ceil(leftMs / 1000));
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const tail = `${String(minutes).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
  return hours > 0 ? `${hours}:${tail}` : tail;
}

/** Whole minutes left, as said aloud: rounded up, so that "1 minute left" is still true when it is heard. */
export function minutesLeft(leftMs: number): number {
  return Math.max(0, Math.ceil(leftMs / 60_000));
}
