import type { ComponentProps } from 'react';
import { cx } from '../cx.ts';
import { useUi } from '../ui-provider.tsx';

/** First thing in the page; the target is the page's `<main id="page">`. */
export function SkipLink({ href = '#page', className, children, ...rest }: ComponentProps<'a'>) {
  const { words } = useUi();
  return (
    <a
      {...rest}
      href={href}
      className={cx(
        'sr-only focus:not-sr-only focus:fixed focus:top-3 focus:left-3 focus:z-50 focus:rounded-control focus:bg-ink focus:px-4 focus:py-3 focus:font-semibold focus:text-canvas',
        className,
      )}
    >
      {children ?? words.skipToContent}
    </a>
  );
}
