import { drawCake, shortPrefix } from '@sweetspot/cake-art';
import type { CakeDesign } from '@sweetspot/domain/customization/cake-design';
import { useId, useMemo, useState } from 'react';
import { cx } from '../cx.ts';

interface CakePictureProps {
  design: CakeDesign;
  /** Where the photo printed on it is seen, for those who may; without it a picture of a picture lies there. */
  photoHref?: string | undefined;
  /** In words, for those who do not see it. Leave out where the words beside it already say it: it is decoration then. */
  description?: string | undefined;
  /** Side in CSS pixels; without it the picture fills the width it is given. */
  size?: number | undefined;
  className?: string | undefined;
}

/**
 * A beginning for the ids of one drawing in a page. Ids are the page's, and a browser resolves a gradient by the first element
 * that has its id: where two copies share their ids and the first is hidden, the second has no colours.
 */
export function useDrawingIds(): string {
  return shortPrefix(useId());
}

/** The drawn cake. When its design changes it settles like a cake set down, unless the reader asked for less motion. */
export function CakePicture({ design, photoHref, description, size, className }: CakePictureProps) {
  // Equal designs give equal drawings, and a parent makes a new object on every render: the JSON is the identity.
  const look = JSON.stringify(design);
  const [shown, setShown] = useState({ look, hasChanged: false });
  if (shown.look !== look) setShown({ look, hasChanged: true });
  const idPrefix = useDrawingIds();
  const svg = useMemo(
    () => drawCake(JSON.parse(look) as CakeDesign, { decorative: true, idPrefix, photoHref }),
    [look, idPrefix, photoHref],
  );
  return (
    <span
      {...(description ? { role: 'img', 'aria-label': description } : { 'aria-hidden': true })}
      style={size === undefined ? undefined : { width: size, height: size }}
      className={cx('block aspect-square', size === undefined ? 'w-full' : 'shrink-0', className)}
    >
      <span
        key={look}
        className={cx('block size-full origin-bottom [&>svg]:size-full', shown.hasChanged && 'animate-settle')}
        // The drawing comes from our own function, which escapes the one text in it, the inscription.
        dangerouslySetInnerHTML={{ __html: svg }}
      />
    </span>
  );
}
