import { drawCake } from '@sweetspot/cake-art';
import type { CakeDesign } from '@sweetspot/domain/customization/cake-design';
import { useMemo } from 'react';
import { cx } from '../cx.ts';

interface CakeThumbnailProps {
  design: CakeDesign;
  /** Leave empty where the words beside it already say it. */
  description?: string | undefined;
  className?: string | undefined;
}

/**
 * The drawn cake for lists of many: one element instead of the hundreds a drawing has, so that a full board still answers
 * a tap at once. An image does not see the page's fonts, so lettering that is to be read needs `CakePicture`.
 */
export function CakeThumbnail({ design, description = '', className }: CakeThumbnailProps) {
  const look = JSON.stringify(design);
  const source = useMemo(
    () => `data:image/svg+xml,${encodeURIComponent(drawCake(JSON.parse(look) as CakeDesign, { decorative: true }))}`,
    [look],
  );
  return <img src={source} alt={description} decoding="async" draggable={false} className={cx('block aspect-square', className)} />;
}
