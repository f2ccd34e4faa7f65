import { PICTURE_WIDTHS } from '@sweetspot/domain/uploads/picture-widths';
import type { Photo } from '@sweetspot/ui';
import type { Picture } from '../../app/backend.ts';

/** The stored variants of an uploaded picture. */
export function photoOf(picture: Picture | null): Photo | null {
  if (picture === null) return null;
  const kept = PICTURE_WIDTHS.filter((width) => width === PICTURE_WIDTHS[0] || width <= picture.width);
  return {
    description: picture.alt,
    sources: kept.map((width) => ({ url: `${picture.path}/${width}.webp`, width })),
  };
}
