import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cx } from '../cx.ts';

/** Scrolls sideways inside itself when it must, and can be scrolled by keyboard then. `label` names it for screen readers. */
export function Table({ label, className, ...rest }: ComponentProps<'table'> & { label: string }) {
  return (
    <section
      aria-label={label}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be reachable without a mouse
      tabIndex={0}
      className="w-full overflow-x-auto rounded-control contain-inline-size border border-line bg-surface"
    >
      <table aria-label={label} {...rest} className={cx('w-full border-collapse text-sm', className)} />
    </section>
  );
}

export function TableHead({ className, ...rest }: ComponentProps<'thead'>) {
  return <thead {...rest} className={cx('border-b border-line bg-wash', className)} />;
}

export function TableBody({ className, ...rest }: ComponentProps<'tbody'>) {
  return (
    <tbody
      {...rest}
      className={cx('[&>tr:hover]:bg-wash [&>tr:not(:last-child)]:border-b [&>tr:not(:last-child)]:border-line', className)}
    />
  );
}

interface NumericCell {
  /** Right-aligned, figures in columns. */
  isNumeric?: boolean | undefined;
}

export function TableCell({ isNumeric = false, className, ...rest }: ComponentProps<'td'> & NumericCell) {
  return <td {...rest} className={cx('px-3 py-2.5 align-middle', isNumeric && 'figures text-right whitespace-nowrap', className)} />;
}

type HeaderCellProps = ComponentProps<'th'> &
  NumericCell & {
    /** Given, the column can be sorted: how it is sorted now, and what pressing does. */
    sorted?: 'ascending' | 'descending' | 'none' | undefined;
    onSort?: (() => void) | undefined;
  };

const SORT_ICONS = { ascending: ArrowUp, descending: ArrowDown, none: ArrowUpDown } as const;

export function TableHeaderCell({ isNumeric = false, sorted, onSort, className, children, ...rest }: HeaderCellProps) {
  const SortIcon = SORT_ICONS[sorted ?? 'none'];
  return (
    <th
      scope="col"
      {...rest}
      aria-sort={onSort ? (sorted ?? 'none') : undefined}
      className={cx('px-3 py-2.5 text-left font-semibold whitespace-nowrap text-ink-muted', isNumeric && 'text-right', className)}
    >
      {onSort ? (
        <button
          type="button"
          onClick={onSort}
          className={cx(
            '-m-1.5 inline-flex items-center gap-1 rounded-mark p-1.5 hover:text-ink',
            isNumeric && 'flex-row-reverse',
            sorted !== 'none' && 'text-ink',
          )}
        >
          <span>{children}</span>
          <SortIcon aria-hidden className="size-3.5" />
        </button>
      ) : (
        children
      )}
    </th>
  );
}
