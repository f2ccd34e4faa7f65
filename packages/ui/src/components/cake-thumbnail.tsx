import { drawCake } from '@sweetspot/cake-art';
import type { CakeDesign } from '@sweetspot/domain/customization/cake-design';
import { useMemo } from 'react';
import { cx } from '../cx.ts';
import { CakePicture } from './cake-picture.tsx';

interface CakeThumbnailProps {
  design: CakeDesign;
  /** Where the photo printed on it is seen, for those who may. A picture file loads no other, so such a cake is drawn in the page. */
  photoHref?: string | undefined;
  /** Leave empty where the words beside it already say it. */
  description?: string | undefined;
  className?: string | undefined;
}

/**
 * The drawn cake for lists of many: one element instead of the hundreds a drawing has, so that a full board still answers
 * a tap at once. An image does not see the page's fonts, so lettering that is to be read needs `CakePicture`.
 */
export function CakeThumbnail({ photoHref, ...thumbnail }: CakeThumbnailProps) {
  const isPhotoSeen = photoHref !== undefined && thumbnail.design.hasPhoto === true;
  return isPhotoSeen ? <CakePicture {...thumbnail} photoHref={photoHref} /> : <PictureFile {...thumbnail} />;
}

function PictureFile({ design, description = '', className }: Omit<CakeThumbnailProps, 'photoHref'>) {
  const look = JSON.stringify(design);
  const source = useMemo(
    () => `data:image/svg+xml,${encodeURIComponent(drawCake(JSON.parse(look) as CakeDesign, { decorative: true }))}`,
    [look],
  );
  return <img src={source} alt={description} decoding="async" draggable={false} className={cx('block aspect-square', className)} />;
}
