import { romanise } from './romanise.ts';

/** A name as part of an address: "Crème brûlée" is creme-brulee, "रस मलाई" ras-malai. Empty for a name without letters or digits. */
export function slugOf(name: string): string {
  return romanise(name)
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
