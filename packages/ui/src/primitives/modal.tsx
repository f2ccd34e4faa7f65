import { X } from 'lucide-react';
import { Dialog as RadixDialog } from 'radix-ui';
import { useCallback, useRef, type ReactNode } from 'react';
import { cx } from '../cx.ts';
import { useUi } from '../ui-provider.tsx';
import { IconButton } from './button.tsx';

interface ModalProps {
  title: ReactNode;
  description?: ReactNode;
  /** The button that opens it; leave out when `open` is held outside. */
  trigger?: ReactNode;
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
  /** Actions, kept in reach at the lower edge. */
  footer?: ReactNode;
  children?: ReactNode;
  className?: string | undefined;
}

/** For a question that must be answered before going on. Anything longer is a page or a sheet. */
export function Dialog({ className, ...rest }: ModalProps) {
  return (
    <Modal
      {...rest}
      className={cx(
        'top-1/2 left-1/2 max-h-[85dvh] w-[min(30rem,calc(100vw-2rem))] -translate-x-1/2 -translate-y-1/2 rounded-card data-[state=open]:animate-fade-in',
        className,
      )}
    />
  );
}

/** A panel beside the page (details, a cart) or, from below, on a phone. */
export function Sheet({ side = 'right', className, ...rest }: ModalProps & { side?: 'right' | 'bottom' | undefined }) {
  return (
    <Modal
      {...rest}
      className={cx(
        side === 'right'
          ? 'inset-y-0 right-0 w-[min(28rem,100vw)] data-[state=open]:animate-slide-from-right sm:rounded-l-card'
          : 'inset-x-0 bottom-0 max-h-[88dvh] rounded-t-card pb-[env(safe-area-inset-bottom)] data-[state=open]:animate-slide-from-bottom',
        className,
      )}
    />
  );
}

/** Closes the dialog or sheet it stands in: `<ModalClose><Button>…</Button></ModalClose>`. */
export function ModalClose({ children }: { children: ReactNode }) {
  return (
    <RadixDialog.Close asChild data-harmless>
      {children}
    </RadixDialog.Close>
  );
}

const FIELDS = 'input:not([type=hidden], [type=radio]:not(:checked)), select, textarea';

/**
 * Where a dialog is begun, by the ARIA authoring practices: at its first field; where it only asks, at the answer that changes nothing;
 * where there is something to read first, or no such answer, at its title. Never at the cross, which says nothing of what it is about.
 */
function beginningOf(content: HTMLElement): HTMLElement | null {
  const [title, body, footer] = ['title', 'body', 'footer'].map((part) => content.querySelector<HTMLElement>(`[data-part=${part}]`));
  const fields = [...(body?.querySelectorAll<HTMLInputElement>(FIELDS) ?? [])];
  const field = fields.find(({ disabled }) => !disabled);
  const harmless = body?.childElementCount === 0 ? footer?.querySelector<HTMLElement>('[data-harmless]') : null;
  return field ?? harmless ?? title ?? null;
}

function Modal({ title, description, trigger, open, onOpenChange, footer, children, className }: ModalProps) {
  const { words } = useUi();
  const opener = useRef<Element | null>(null);
  const rememberOpener = useCallback((content: HTMLElement | null) => {
    if (content !== null) opener.current = document.activeElement;
  }, []);
  return (
    <RadixDialog.Root {...(open === undefined ? {} : { open })} {...(onOpenChange ? { onOpenChange } : {})}>
      {trigger ? <RadixDialog.Trigger asChild>{trigger}</RadixDialog.Trigger> : null}
      <RadixDialog.Portal>
        <RadixDialog.Overlay className="scrim fixed inset-0 z-40 data-[state=open]:animate-fade-in" />
        <RadixDialog.Content
          ref={rememberOpener}
          {...(description ? {} : { 'aria-describedby': undefined })}
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            if (event.currentTarget instanceof HTMLElement) beginningOf(event.currentTarget)?.focus();
          }}
          onCloseAutoFocus={(event) => {
            // By itself only a trigger gets the focus back, and what is held open from outside has none.
            if (trigger) return;
            event.preventDefault();
            // Whoever closed it may have led the focus elsewhere already.
            const isLost = document.activeElement === null || document.activeElement === document.body;
            if (isLost && opener.current instanceof HTMLElement) opener.current.focus();
          }}
          className={cx('fixed z-50 flex flex-col overflow-hidden border border-line bg-surface shadow-soft', className)}
        >
          <div className="flex items-start justify-between gap-4 pt-5 pr-4 pb-3 pl-6">
            <div className="grid min-w-0 gap-1 pt-1.5">
              <RadixDialog.Title
                data-part="title"
                tabIndex={-1}
                className="font-title text-xl font-semibold wrap-anywhere focus-visible:outline-none"
              >
                {title}
              </RadixDialog.Title>
              {description ? (
                <RadixDialog.Description className="text-base wrap-anywhere text-ink-muted">{description}</RadixDialog.Description>
              ) : null}
            </div>
            <RadixDialog.Close asChild>
              <IconButton label={words.close} icon={<X aria-hidden />} />
            </RadixDialog.Close>
          </div>
          <div data-part="body" className="min-h-0 grow overflow-y-auto px-6 pt-1 pb-6 empty:h-3 empty:grow-0 empty:p-0">
            {children}
          </div>
          {footer ? (
            <div data-part="footer" className="flex flex-wrap justify-end gap-3 border-t border-line px-6 py-4">
              {footer}
            </div>
          ) : null}
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  );
}
