import { cva, type VariantProps } from 'class-variance-authority';
import { Children, cloneElement, type ComponentProps, type ReactElement, type ReactNode } from 'react';
import { cx } from '../cx.ts';
import { useUi } from '../ui-provider.tsx';
import { Spinner } from './spinner.tsx';

const look = cva(
  'relative inline-flex shrink-0 items-center justify-center gap-2 rounded-control border border-transparent text-center font-semibold transition-[background-color,border-color,color,scale] select-none active:scale-[0.98] disabled:cursor-not-allowed disabled:active:scale-100 [&_svg]:size-[1.25em] [&_svg]:shrink-0',
  {
    variants: {
      variant: {
        primary: 'bg-accent text-on-accent hover:bg-accent-strong',
        quiet: 'border-line-strong bg-surface text-ink hover:bg-wash',
        ghost: 'text-accent-text hover:bg-accent-soft',
        danger: 'bg-brick text-on-brick hover:bg-brick-strong',
      },
      size: {
        small: 'min-h-9 px-3 py-1.5 text-sm',
        medium: 'min-h-touch px-5 py-2 text-base',
        large: 'min-h-13 px-7 py-3 text-lg',
        console: 'min-h-touch-console px-6 py-3 text-lg',
      },
      isBlock: { true: 'w-full', false: '' },
      /* A faded label would fail the contrast it was chosen for, so what cannot be pressed turns flat instead. */
      isOff: { true: 'border-line bg-wash text-ink-muted hover:bg-wash', false: '' },
    },
    defaultVariants: { variant: 'primary', size: 'medium', isBlock: false, isOff: false },
  },
);

type Look = Omit<VariantProps<typeof look>, 'isOff'>;

export type ButtonProps = ComponentProps<'button'> &
  Look & {
    /** Keeps the button's width and focus, says it is busy, and ignores presses. */
    isLoading?: boolean | undefined;
  };

export function Button({ variant, size, isBlock, isLoading = false, className, children, onClick, type = 'button', ...rest }: ButtonProps) {
  const { words } = useUi();
  return (
    <button
      {...rest}
      type={type}
      aria-busy={isLoading || undefined}
      aria-disabled={isLoading || rest['aria-disabled']}
      className={cx(look({ variant, size, isBlock, isOff: rest.disabled === true }), className)}
      onClick={(event) => {
        if (isLoading) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {isLoading ? (
        <>
          <span aria-hidden className="absolute inset-0 grid place-items-center">
            <Spinner />
          </span>
          <span className="inline-flex items-center gap-2 opacity-0">{children}</span>
          <span className="sr-only">{words.loading}</span>
        </>
      ) : (
        children
      )}
    </button>
  );
}

/** A link that looks like a button: `<LinkButton asChild><Link to="/">…</Link></LinkButton>`, or a plain `href`. */
export function LinkButton({
  variant,
  size,
  isBlock,
  asChild = false,
  className,
  children,
  ...rest
}: ComponentProps<'a'> & Look & { asChild?: boolean }) {
  const looks = cx(look({ variant, size, isBlock }), 'no-underline', className);
  if (!asChild) {
    return (
      <a {...rest} className={looks}>
        {children}
      </a>
    );
  }
  // The link keeps what it says itself.
  const link = Children.only(children) as ReactElement<ComponentProps<'a'>>;
  return cloneElement(link, { ...rest, ...link.props, className: cx(looks, link.props.className) });
}

const iconLook = cva(
  'inline-grid shrink-0 place-items-center rounded-control border transition-colors disabled:cursor-not-allowed disabled:text-ink-muted disabled:hover:bg-transparent',
  {
    variants: {
      variant: {
        ghost: 'border-transparent text-ink hover:bg-wash',
        quiet: 'border-line-strong bg-surface text-ink hover:bg-wash',
      },
      size: {
        small: 'size-9 [&_svg]:size-4.5',
        medium: 'size-touch [&_svg]:size-5',
        console: 'size-touch-console [&_svg]:size-7',
      },
    },
    defaultVariants: { variant: 'ghost', size: 'medium' },
  },
);

export type IconButtonProps = Omit<ComponentProps<'button'>, 'aria-label' | 'children'> &
  VariantProps<typeof iconLook> & {
    /** Said by screen readers and shown as the native tooltip. */
    label: string;
    icon: ReactNode;
  };

export function IconButton({ label, icon, variant, size, className, type = 'button', ...rest }: IconButtonProps) {
  return (
    <button title={label} {...rest} type={type} aria-label={label} className={cx(iconLook({ variant, size }), className)}>
      {icon}
    </button>
  );
}
