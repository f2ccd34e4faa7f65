import { PICTURE_WIDTHS } from '@sweetspot/domain/uploads/picture-widths';
import type { Photo } from '@sweetspot/ui';
import type { PictureView } from '../app/views.ts';

/** The variants that storage made of a picture: the fixed widths up to its own. */
export function photoOf({ path, width, alt }: PictureView): Photo {
  const widths = PICTURE_WIDTHS.filter((each) => each <= width);
  return {
    sources: (widths.length > 0 ? widths : [PICTURE_WIDTHS[0]]).map((each) => ({ url: `${path}/${each}.webp`, width: each })),
    description: alt,
  };
}
