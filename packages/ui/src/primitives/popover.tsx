import { DropdownMenu, Popover as RadixPopover, Tooltip as RadixTooltip } from 'radix-ui';
import type { ReactNode } from 'react';
import { cx } from '../cx.ts';

const panel = 'z-50 rounded-control border border-line bg-surface text-ink shadow-soft data-[state=open]:animate-rise-in';

interface PopoverProps {
  trigger: ReactNode;
  /** Names the panel, when it holds controls rather than a note. */
  label?: string | undefined;
  align?: 'start' | 'center' | 'end' | undefined;
  /** Held outside, for a panel that closes when something in it is chosen. */
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
  children: ReactNode;
  className?: string | undefined;
}

export function Popover({ trigger, label, align = 'start', open, onOpenChange, children, className }: PopoverProps) {
  return (
    <RadixPopover.Root {...(open === undefined ? {} : { open })} {...(onOpenChange ? { onOpenChange } : {})}>
      <RadixPopover.Trigger asChild>{trigger}</RadixPopover.Trigger>
      <RadixPopover.Portal>
        <RadixPopover.Content
          align={align}
          sideOffset={8}
          collisionPadding={12}
          aria-label={label}
          className={cx(panel, 'w-[min(22rem,calc(100vw-1.5rem))] p-4', className)}
        >
          {children}
        </RadixPopover.Content>
      </RadixPopover.Portal>
    </RadixPopover.Root>
  );
}

export interface MenuItem {
  readonly label: string;
  readonly icon?: ReactNode;
  readonly onSelect: () => void;
  readonly isDanger?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
}

/** Actions on one thing. Each inner list is a group, parted by a line. */
export function Menu({
  trigger,
  groups,
  align = 'end',
}: {
  trigger: ReactNode;
  groups: readonly (readonly MenuItem[])[];
  align?: PopoverProps['align'];
}) {
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content align={align} sideOffset={8} collisionPadding={12} className={cx(panel, 'min-w-52 p-1.5')}>
          {groups.map((items, at) => (
            <DropdownMenu.Group key={at} className={cx(at > 0 && 'mt-1.5 border-t border-line pt-1.5')}>
              {items.map((item) => (
                <DropdownMenu.Item
                  key={item.label}
                  disabled={item.isDisabled ?? false}
                  onSelect={item.onSelect}
                  className={cx(
                    'flex min-h-11 cursor-pointer items-center gap-3 rounded-mark px-3 outline-none data-disabled:cursor-not-allowed data-disabled:text-ink-muted data-highlighted:bg-wash [&_svg]:size-4.5',
                    item.isDanger && 'text-brick-text',
                  )}
                >
                  {item.icon}
                  <span>{item.label}</span>
                </DropdownMenu.Item>
              ))}
            </DropdownMenu.Group>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

/** A short extra for those who hover or focus. Never the only place where something is said: touch screens do not see it. */
export function Tooltip({ text, children }: { text: ReactNode; children: ReactNode }) {
  return (
    <RadixTooltip.Provider delayDuration={300}>
      <RadixTooltip.Root>
        <RadixTooltip.Trigger asChild>{children}</RadixTooltip.Trigger>
        <RadixTooltip.Portal>
          <RadixTooltip.Content
            sideOffset={6}
            collisionPadding={12}
            className="z-50 max-w-72 animate-fade-in rounded-mark bg-ink px-3 py-2 text-sm text-canvas shadow-soft"
          >
            {text}
          </RadixTooltip.Content>
        </RadixTooltip.Portal>
      </RadixTooltip.Root>
    </RadixTooltip.Provider>
  );
}
