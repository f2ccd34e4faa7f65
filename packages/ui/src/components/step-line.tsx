import { Check, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from '../cx.ts';
import { useUi } from '../ui-provider.tsx';

export interface Step {
  readonly id: string;
  readonly label: ReactNode;
  /** When it happened, or when it is expected. */
  readonly time?: ReactNode;
  readonly state: 'done' | 'now' | 'ahead' | 'stopped';
}

/** How far an order has come: a column on a phone, a row where there is room. */
export function StepLine({ steps, label, className }: { steps: readonly Step[]; label: string; className?: string | undefined }) {
  const { words } = useUi();
  const said = { done: words.stepDone, now: words.stepNow, ahead: words.stepAhead, stopped: undefined } as const;
  return (
    <ol aria-label={label} className={cx('grid md:auto-cols-fr md:grid-flow-col', className)}>
      {steps.map(({ id, label: name, time, state }, at) => (
        <li
          key={id}
          aria-current={state === 'now' ? 'step' : undefined}
          className="relative flex gap-3.5 pb-6 last:pb-0 md:block md:pr-3 md:pb-0"
        >
          {at < steps.length - 1 ? (
            <span
              aria-hidden
              className={cx(
                'absolute top-7 bottom-0 left-[0.8125rem] w-0.5 md:top-[0.8125rem] md:right-0 md:bottom-auto md:left-7 md:h-0.5 md:w-auto',
                state === 'done' ? 'bg-leaf' : 'bg-line',
              )}
            />
          ) : null}
          <Dot state={state} />
          <span className="grid gap-0.5 md:mt-2.5">
            <span
              className={cx(
                'font-medium',
                state === 'now' && 'font-semibold',
                state === 'ahead' && 'text-ink-muted',
                state === 'stopped' && 'text-brick-text',
              )}
            >
              <span>{name}</span>
              {said[state] ? <span className="sr-only">{`, ${said[state]}`}</span> : null}
            </span>
            {time ? <span className="figures text-sm text-ink-muted">{time}</span> : null}
          </span>
        </li>
      ))}
    </ol>
  );
}

function Dot({ state }: { state: Step['state'] }) {
  return (
    <span
      aria-hidden
      className={cx('relative grid size-7 shrink-0 place-items-center rounded-full border-2', {
        'border-leaf bg-leaf-soft text-leaf-text': state === 'done',
        'border-accent bg-accent-soft': state === 'now',
        'border-line bg-surface': state === 'ahead',
        'border-brick bg-brick-soft text-brick-text': state === 'stopped',
      })}
    >
      {state === 'done' ? <Check strokeWidth={3} className="size-4" /> : null}
      {state === 'stopped' ? <X strokeWidth={3} className="size-4" /> : null}
      {state === 'now' ? <span className="size-2.5 animate-breathe rounded-full bg-accent" /> : null}
    </span>
  );
}
