import type { ComponentProps, ReactNode } from 'react';
import { cx } from '../cx.ts';

/** One thing on the page. A card never holds a card: inside, use space and lines. */
export function Card({ className, ...rest }: ComponentProps<'section'>) {
  return <section {...rest} className={cx('rounded-card border border-line bg-surface p-5 sm:p-6', className)} />;
}

interface PageTitleProps {
  children: ReactNode;
  /** One sentence under the title. */
  lede?: ReactNode;
  /** Beside the title on wide screens, below it on narrow ones. */
  actions?: ReactNode;
  /** `display` is for a page that opens with its title; `plain` for working screens. */
  size?: 'display' | 'plain' | undefined;
  className?: string | undefined;
}

export function PageTitle({ children, lede, actions, size = 'plain', className }: PageTitleProps) {
  return (
    <header className={cx('flex flex-wrap items-end justify-between gap-x-8 gap-y-4', className)}>
      <div className="grid max-w-[44rem] gap-2">
        <h1
          className={cx(
            'font-title font-semibold tracking-[-0.015em] text-balance',
            size === 'display' ? 'text-3xl sm:text-4xl' : 'text-2xl sm:text-3xl',
          )}
        >
          {children}
        </h1>
        {lede ? <p className="text-lg text-pretty text-ink-muted">{lede}</p> : null}
      </div>
      {actions ? <div className="flex flex-wrap gap-3">{actions}</div> : null}
    </header>
  );
}

/** Holds the place of what is coming, in its real size. The region around it says `aria-busy`. */
export function Skeleton({ className, ...rest }: ComponentProps<'div'>) {
  return <div aria-hidden {...rest} className={cx('animate-breathe rounded-control bg-line', className)} />;
}
