import type { Photo } from '@sweetspot/ui';
import type { PictureView } from '../app/views.ts';

const WIDTHS = [320, 640, 1280] as const;

/** The variants that storage made of a picture: the fixed widths up to its own. */
export function photoOf({ path, width, alt }: PictureView): Photo {
  const widths = WIDTHS.filter((each) => each <= width);
  return {
    sources: (widths.length > 0 ? widths : [WIDTHS[0]]).map((each) => ({ url: `${path}/${each}.webp`, width: each })),
    description: alt,
  };
}
