/** Stored keys ("order.cancel", "store_approved") as a reader meets them: English words, whoever reads them. */
export function plain(key: string): string {
  const text = key.replaceAll(/[._]/g, ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
