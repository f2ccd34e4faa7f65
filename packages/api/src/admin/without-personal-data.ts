const LONGEST = 300;

/**
 * What an error says, without what names people: addresses, numbers long enough to be telephoned, what links carry after their
 * path, and quoted text, which is where errors repeat what they were given. Of a database error only the last paragraph, for
 * the others show the code around the call.
 */
export function withoutPersonalData(message: string): string {
  const said =
    message
      .trim()
      .split(/\n\s*\n/)
      .at(-1) ?? '';
  const plain = said
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/(https?:\/\/[^\s?#]+)[?#]\S*/g, '$1')
    .replaceAll(/[^\s<>"'`,;:()]+@[^\s<>"'`,;()]+/g, '…')
    .replaceAll(/(["'`“])(?:(?!\1)[^”]){24,}?(\1|”)/g, '$1…$2')
    .replaceAll(/(?<![\w-])\+?\d(?:[\s().–-]?\d){6,}(?![\w-])/g, '…')
    .trim();
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST - 1)}…` : plain;
}
