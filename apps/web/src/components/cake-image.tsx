import type { CakeDesign } from '@sweetspot/domain/customization/cake-design';
import { cx } from '@sweetspot/ui';
import { useState } from 'react';
import { drawingPath } from './drawing-path.ts';
import { photoOf } from './picture-sources.ts';
import type { PictureView } from '../app/views.ts';

interface CakeImageProps {
  readonly photo: PictureView | null;
  readonly design: CakeDesign;
  /** Empty where the words beside it already name the cake. */
  readonly alt?: string | undefined;
  /** In the words of the `sizes` attribute. */
  readonly sizes: string;
  /** For what the page opens with; everything else loads when it comes near. */
  readonly isFirst?: boolean | undefined;
  readonly className?: string | undefined;
}

/** A cake in a list: its photo, else its drawing as a picture file, so that a page of cakes carries no drawings. */
export function CakeImage({ photo, design, alt = '', sizes, isFirst = false, className }: CakeImageProps) {
  const [hasFailed, setFailed] = useState(false);
  const loading = { loading: isFirst ? 'eager' : 'lazy', fetchPriority: isFirst ? 'high' : 'auto', decoding: 'async' } as const;
  const sources = photo === null || hasFailed ? [] : photoOf(photo).sources;
  const widest = sources.at(-1);
  return (
    <span className={cx('block aspect-square w-full overflow-hidden rounded-card bg-wash', className)}>
      {widest === undefined ? (
        <img
          {...loading}
          src={drawingPath(design, 'listed')}
          alt={alt}
          width={640}
          height={640}
          className="size-full object-contain p-[5%]"
        />
      ) : (
        <img
          {...loading}
          src={widest.url}
          srcSet={sources.map(({ url, width }) => `${url} ${width}w`).join(', ')}
          sizes={sizes}
          alt={alt}
          width={widest.width}
          height={widest.width}
          onError={() => setFailed(true)}
          className="size-full object-cover"
        />
      )}
    </span>
  );
}
