/** A name as part of an address: "Crème brûlée" is creme-brulee. Empty for a name that has no Latin letter or digit. */
export function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
}

/** The slug itself, or with the first number that is still free behind it. */
export function freeSlug(name: string, taken: ReadonlySet<string>): string {
  const slug = slugOf(name) || 'cake';
  if (!taken.has(slug)) return slug;
  for (let number = 2; ; number++) {
    const numbered = `${slug}-${number}`;
    if (!taken.has(numbered)) return numbered;
  }
}
