import type { CakeDesign } from '@sweetspot/domain/customization/cake-design';
import { useState } from 'react';
import { cx } from '../cx.ts';
import { CakeThumbnail } from './cake-thumbnail.tsx';

export interface Photo {
  /** The same picture in several widths. */
  readonly sources: readonly { readonly url: string; readonly width: number }[];
  readonly description: string;
}

interface PhotoOrDrawingProps {
  photo: Photo | null;
  design: CakeDesign;
  description: string;
  /** How wide the picture will be, in the words of the `sizes` attribute ("(min-width: 768px) 33vw, 100vw"). */
  sizes: string;
  /** For the one picture the page opens with; all others load when they come near. */
  isFirst?: boolean | undefined;
  className?: string | undefined;
}

/** A cake by its photo; by its drawing when it has none, or when the photo does not come. */
export function PhotoOrDrawing({ photo, design, description, sizes, isFirst = false, className }: PhotoOrDrawingProps) {
  const widest = photo?.sources.reduce(
    (best, source) => (source.width > best.width ? source : best),
    photo.sources[0] ?? { url: '', width: 0 },
  );
  const [failedUrl, setFailedUrl] = useState<string | null>(null);
  const frame = cx('block aspect-square w-full overflow-hidden rounded-card bg-wash', className);
  if (!photo || !widest?.url || failedUrl === widest.url) {
    return (
      <span className={cx(frame, 'p-[6%]')}>
        <CakeThumbnail design={design} description={description} className="w-full" />
      </span>
    );
  }
  return (
    <span className={frame}>
      <img
        src={widest.url}
        srcSet={photo.sources.map((source) => `${source.url} ${source.width}w`).join(', ')}
        sizes={sizes}
        alt={photo.description || description}
        width={widest.width}
        height={widest.width}
        loading={isFirst ? 'eager' : 'lazy'}
        fetchPriority={isFirst ? 'high' : 'auto'}
        decoding="async"
        onError={() => setFailedUrl(widest.url)}
        className="size-full object-cover"
      />
    </span>
  );
}
