import { Button, Skeleton } from '@sweetspot/ui';
import { MapPinned } from 'lucide-react';
import { Suspense, useState } from 'react';
import type { Point } from '../../app/place.ts';
import { useWords } from '../../app/words.ts';
import { ShopMap } from '../../components/shop-map.tsx';

interface ByPinProps {
  /** Where the map opens: nobody finds their street from a whole country. */
  readonly start: Point | null;
  readonly onChoose: (at: Point) => void;
}

/** For a farm, a new street or the edge of a wide PIN code: what no lookup knows well enough. */
export function ByPin({ start, onChoose }: ByPinProps) {
  const words = useWords('place');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="ghost"
        size="small"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        className="-ml-3 min-h-touch justify-self-start noscript:hidden"
      >
        <MapPinned aria-hidden />
        <span>{words.byPin}</span>
      </Button>
      <output className="text-sm text-ink-muted empty:hidden">{isOpen && start === null ? words.byPinFirst : ''}</output>
      {isOpen && start !== null ? (
        <Suspense fallback={<Skeleton className="h-80 rounded-card" />}>
          <PinMap key={`${start.latitude} ${start.longitude}`} start={start} onChoose={onChoose} />
        </Suspense>
      ) : null}
    </>
  );
}

const QUARTERS_ZOOM = 12;

function PinMap({ start, onChoose }: { start: Point; onChoose: (at: Point) => void }) {
  const words = useWords('place');
  const [pin, setPin] = useState(start);
  return (
    <div className="grid gap-3">
      <ShopMap label={words.pinMap} centre={start} zoom={QUARTERS_ZOOM} pin={pin} onPinMove={setPin} />
      <Button isBlock onClick={() => onChoose(pin)}>
        {words.showFromPin}
      </Button>
    </div>
  );
}
