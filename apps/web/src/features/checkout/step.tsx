import { Button, Card, cx } from '@sweetspot/ui';
import { Check } from 'lucide-react';
import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { useWords } from '../../app/words.ts';
import { Notice } from '../../components/notice.tsx';
import type { Trouble } from './trouble.ts';

interface StepProps {
  number: number;
  title: string;
  state: 'open' | 'done' | 'ahead';
  /** The line that a done step folds to. */
  summary: ReactNode;
  onReopen: () => void;
  trouble: Trouble | null;
  children: ReactNode;
}

const STEPS = 4;

/** One step of checkout: open, folded to a line, or still to come. */
export function Step({ number, title, state, summary, onReopen, trouble, children }: StepProps) {
  const words = useWords('checkout');
  const titleId = useId();
  const heading = useFocusWhenOpened(state === 'open');
  return (
    <Card
      aria-labelledby={titleId}
      aria-current={state === 'open' ? 'step' : undefined}
      className={cx(state === 'ahead' && 'bg-transparent')}
    >
      <div className="flex items-center gap-3">
        <span
          aria-hidden
          className={cx(
            'figures grid size-8 shrink-0 place-items-center rounded-full font-semibold',
            state === 'open' && 'bg-accent text-on-accent',
            state === 'done' && 'bg-leaf-soft text-leaf-text',
            state === 'ahead' && 'bg-wash text-ink-muted',
          )}
        >
          {state === 'done' ? <Check className="size-4.5" strokeWidth={3} /> : number}
        </span>
        <h2
          id={titleId}
          ref={heading}
          tabIndex={-1}
          className={cx('grow rounded-mark font-title text-xl font-semibold outline-none', state === 'ahead' && 'text-ink-muted')}
        >
          <span>{title}</span>
          <span className="sr-only">{`, ${words.stepOf(number, STEPS)}`}</span>
        </h2>
        {state === 'done' ? (
          <Button variant="ghost" aria-label={words.changeStep(title)} onClick={onReopen} className="-mr-5">
            {words.change}
          </Button>
        ) : null}
      </div>
      {state === 'done' ? <div className="mt-1 ml-11 wrap-anywhere text-ink-muted">{summary}</div> : null}
      {state === 'open' ? (
        <div className="mt-5 grid gap-5">
          {trouble ? (
            <Notice tone="problem" isLive>
              {trouble.message}
            </Notice>
          ) : null}
          <div className="contents">{children}</div>
        </div>
      ) : null}
    </Card>
  );
}

/** The next step takes the focus, so that keyboard and screen reader follow; not the one that the page opens with. */
function useFocusWhenOpened(isOpen: boolean) {
  const heading = useRef<HTMLHeadingElement>(null);
  const wasOpen = useRef(isOpen);
  // With what it takes the focus from going: a Tab pressed in between would start at the top of the page.
  useLayoutEffect(() => {
    if (isOpen && !wasOpen.current) {
      heading.current?.focus({ preventScroll: true });
      heading.current?.closest('section')?.scrollIntoView({ block: 'start', behavior: 'instant' });
    }
    wasOpen.current = isOpen;
  }, [isOpen]);
  return heading;
}
