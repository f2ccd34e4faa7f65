/** Prisma's condition for a text that has these words in it, whatever their case. Prisma hands LIKE's wildcards on; here they are letters. */
export function containing(words: string) {
  return { contains: words.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' } as const;
}
