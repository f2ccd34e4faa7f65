import { LoaderCircle } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cx } from '../cx.ts';
import { useUi } from '../ui-provider.tsx';

/** With a `label` it is announced; without one it is decoration beside words that already say so. */
export function Spinner({ label, className, ...rest }: Omit<ComponentProps<'span'>, 'children'> & { label?: string | true | undefined }) {
  const { words } = useUi();
  const name = label === true ? words.loading : label;
  return (
    <span {...rest} {...(name ? { role: 'status' } : { 'aria-hidden': true })} className={cx('inline-block', className)}>
      <LoaderCircle aria-hidden className="size-[1.25em] animate-spin" />
      {name ? <span className="sr-only">{name}</span> : null}
    </span>
  );
}
