/** Where a picture's variants are served: `${path}/320.webp` and so on. */
export function picturePath(hash: string): string {
  return `/media/${hash}`;
}
