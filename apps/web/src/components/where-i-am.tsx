import { Button, cx, type ButtonProps } from '@sweetspot/ui';
import { LocateFixed } from 'lucide-react';
import { useWords, type Words } from '../app/words.ts';
import { useWhereIAm, type Whereabouts } from './use-where-i-am.ts';

interface WhereIAmProps {
  /** What to do where the device does not say. */
  readonly instead: keyof Words<'place'>['device']['instead'];
  /** For a door, as against a town. */
  readonly isExact?: boolean | undefined;
  readonly onFound: (at: Whereabouts) => void;
  readonly variant?: ButtonProps['variant'];
  readonly className?: string | undefined;
}

/** Beside a field that asks for a place. Needs scripts, so without them it is not there. */
export function WhereIAm({ instead, isExact = false, onFound, variant = 'ghost', className }: WhereIAmProps) {
  const words = useWords('place').device;
  const { ask, state } = useWhereIAm(onFound, { isExact });
  const trouble = state === 'refused' || state === 'unavailable' || state === 'slow' ? words.trouble[state](words.instead[instead]) : null;
  return (
    <div className={cx('grid justify-items-start gap-1 noscript:hidden', className)}>
      <Button
        variant={variant}
        size="small"
        isLoading={state === 'asking'}
        onClick={ask}
        className={cx('min-h-touch', variant === 'ghost' && '-ml-3')}
      >
        <LocateFixed aria-hidden />
        <span>{words.use}</span>
      </Button>
      <output className={trouble === null ? 'sr-only' : 'text-sm text-pretty text-brick-text'}>
        {trouble ?? (state === 'found' ? words.found : state === 'asking' ? words.asking : '')}
      </output>
    </div>
  );
}
