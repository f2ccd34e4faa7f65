import type { Evaluation } from '@sweetspot/domain/customization/customization';
import { cx } from '@sweetspot/ui';
import { useEffect, useState, type RefObject } from 'react';
import { useWords } from '../../app/words.ts';
import { Drawing } from './drawing.tsx';
import { weightText } from './option-words.ts';
import type { GivenPhoto } from './use-photos.ts';

interface CakeInViewProps {
  /** The large drawing, which this stands in for while it is out of sight. */
  readonly stage: RefObject<HTMLDivElement | null>;
  readonly name: string;
  readonly evaluation: Evaluation;
  /** The customer's own, to be printed on it. */
  readonly print: GivenPhoto | undefined;
}

/**
 * On a phone the large drawing scrolls away before the first choice is made. A small one then stays at the upper edge, so
 * that every choice is still seen on the cake. It takes no room of its own: the page does not move when it comes.
 */
export function CakeInView({ stage, name, evaluation, print }: CakeInViewProps) {
  const words = useWords('cake');
  const isAway = useIsAway(stage);
  const { design, serves, weightGrams } = evaluation;
  const size = words.sizeHint(weightText(weightGrams, words), serves);
  return (
    <div
      aria-hidden
      className="cake-in-view pointer-events-none sticky top-0 z-20 col-start-1 row-span-2 row-start-2 -mx-4 h-0 sm:-mx-6 lg:hidden [@media(max-height:30rem)]:hidden"
    >
      <div
        className={cx(
          'flex items-center gap-4 border-b border-line bg-canvas px-4 py-1.5 shadow-soft transition-[opacity,translate] sm:px-6',
          isAway ? 'opacity-100' : '-translate-y-full opacity-0',
        )}
      >
        {isAway ? <Drawing design={design} photoHref={print && `${print.path}/small.webp`} className="size-28 shrink-0" /> : null}
        <div className="grid min-w-0 gap-0.5">
          <p className="line-clamp-2 font-title text-lg font-semibold wrap-anywhere">{name}</p>
          <p className="text-sm text-ink-muted first-letter:uppercase">{size}</p>
        </div>
      </div>
    </div>
  );
}

const STRIP = { rootMargin: '-96px 0px 0px 0px' };

function useIsAway(stage: RefObject<HTMLElement | null>): boolean {
  const [isAway, setAway] = useState(false);
  useEffect(() => {
    if (!stage.current) return;
    // A last strip of the plate is no cake any more.
    const watch = new IntersectionObserver(([entry]) => {
      if (entry) setAway(!entry.isIntersecting && entry.boundingClientRect.top < 0);
    }, STRIP);
    watch.observe(stage.current);
    return () => watch.disconnect();
  }, [stage]);
  return isAway;
}
