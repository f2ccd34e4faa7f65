import type { Photo } from '@sweetspot/ui';
import type { Picture } from '../../app/backend.ts';

const WIDTHS = [320, 640, 1280] as const;

/** The stored variants of an uploaded picture. */
export function photoOf(picture: Picture | null): Photo | null {
  if (picture === null) return null;
  const kept = WIDTHS.filter((width) => width === WIDTHS[0] || width <= picture.width);
  return {
    description: picture.alt,
    sources: kept.map((width) => ({ url: `${picture.path}/${width}.webp`, width })),
  };
}
