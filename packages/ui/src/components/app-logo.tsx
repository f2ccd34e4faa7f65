import type { ComponentProps } from 'react';
import { cx } from '../cx.ts';

/** The wordmark, closed by a small iced cake where a full stop would stand. Its size follows the text size. */
export function AppLogo({ className, ...rest }: Omit<ComponentProps<'span'>, 'children'>) {
  return (
    <span {...rest} className={cx('inline-flex items-baseline font-title text-xl font-semibold tracking-[-0.02em] text-ink', className)}>
      SweetSpot
      <svg aria-hidden viewBox="0 0 24 24" className="ml-[0.1em] size-[0.58em] shrink-0 overflow-visible">
        <path d="M2 11h20v9c0 2-4.5 3.5-10 3.5S2 22 2 20z" className="fill-[light-dark(#c98f5e,#b57b49)]" />
        <path
          d="M2 10v4.5c0 1.7 2.4 1.7 2.4 0 0 3 3.2 3 3.2.6 0 3.6 3.6 3.6 3.6.4 0 2.6 3.4 2.6 3.4-.2 0 2.4 3 2.4 3-.3 0 2.2 4.4 2 4.4-.5V10z"
          className="fill-accent"
        />
        <ellipse cx="12" cy="10" rx="10" ry="3.6" className="fill-accent" />
        <ellipse cx="9.5" cy="9.2" rx="5" ry="1.3" className="fill-on-accent opacity-35" />
        <circle cx="12" cy="5.5" r="3" className="fill-leaf" />
      </svg>
    </span>
  );
}
