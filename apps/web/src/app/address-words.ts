const MOST_LETTERS = 100;

/** What an address says under a name, as somebody could have typed it: addresses are cut, garbled and kept for years. */
export function addressWords(params: URLSearchParams, name: string): string {
  return (params.get(name) ?? '')
    .replaceAll(/[\p{Cc}\p{Cs}]+/gu, ' ')
    .trim()
    .slice(0, MOST_LETTERS);
}
