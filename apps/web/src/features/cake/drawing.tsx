import type { CakeDesign } from '@sweetspot/domain/customization/cake-design';
import { cx } from '@sweetspot/ui';
import { useEffect, useState } from 'react';
import { drawingPath } from '../../components/drawing-path.ts';
import type { LiveDrawing } from './live-drawing.tsx';

interface DrawingProps {
  readonly design: CakeDesign;
  /** The customer's photo on it; the server's picture has something stand for it. */
  readonly photoHref?: string | undefined;
  /** In words; without it the picture is decoration. */
  readonly description?: string | undefined;
  readonly isFirst?: boolean | undefined;
  readonly className?: string | undefined;
}

/** The server's picture of the design until the drawing itself has loaded; then every choice is drawn on the spot. */
export function Drawing({ design, photoHref, description, isFirst = false, className }: DrawingProps) {
  const [Live, setLive] = useState<typeof LiveDrawing | null>(null);
  useEffect(() => {
    let isGone = false;
    import('./live-drawing.tsx').then(
      (loaded) => !isGone && setLive(() => loaded.LiveDrawing),
      // Without it the pictures go on coming from the server.
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, []);
  if (Live) return <Live design={design} photoHref={photoHref} description={description} className={className} />;
  return (
    <img
      src={drawingPath(design)}
      alt={description ?? ''}
      width={640}
      height={640}
      fetchPriority={isFirst ? 'high' : 'auto'}
      className={cx('aspect-square', className)}
    />
  );
}
