import { cva, type VariantProps } from 'class-variance-authority';
import type { ComponentProps, ReactNode } from 'react';
import { cx } from '../cx.ts';

const look = cva('inline-flex items-center gap-1.5 rounded-full font-semibold whitespace-nowrap [&_svg]:size-[1.15em] [&_svg]:shrink-0', {
  variants: {
    tone: {
      plain: 'bg-wash text-ink',
      accent: 'bg-accent-soft text-accent-text',
      leaf: 'bg-leaf-soft text-leaf-text',
      honey: 'bg-honey-soft text-honey-text',
      brick: 'bg-brick-soft text-brick-text',
      sky: 'bg-sky-soft text-sky-text',
    },
    size: {
      medium: 'px-2.5 py-1 text-xs',
      large: 'px-3.5 py-1.5 text-base',
    },
  },
  defaultVariants: { tone: 'plain', size: 'medium' },
});

export type BadgeTone = NonNullable<VariantProps<typeof look>['tone']>;

export type BadgeProps = ComponentProps<'span'> & VariantProps<typeof look> & { icon?: ReactNode };

export function Badge({ tone, size, icon, className, children, ...rest }: BadgeProps) {
  return (
    <span {...rest} className={cx(look({ tone, size }), className)}>
      {icon}
      <span>{children}</span>
    </span>
  );
}
