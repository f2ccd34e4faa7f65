import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { createContext, use, useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { cx } from '../cx.ts';
import { useUi } from '../ui-provider.tsx';
import { Button, IconButton } from './button.tsx';

interface ToastAction {
  readonly label: string;
  readonly onPress: () => void;
  /** For what can only be done while the message lasts: said in its place once that is over, where somebody holds the message. */
  readonly isOver?: string | undefined;
}

export interface ToastMessage {
  readonly message: ReactNode;
  readonly tone?: 'done' | 'problem' | undefined;
  /** "Undo", usually. Pressing it also puts the message away. */
  readonly action?: ToastAction | undefined;
  /** How long it stays when nobody points at it; with an action 10 s, without 6 s. */
  readonly lastsMs?: number | undefined;
}

type Shown = ToastMessage & { readonly id: number };

/** Puts the message away before its time. */
type Dismiss = () => void;

const ToastContext = createContext<(toast: ToastMessage) => Dismiss>(() => {
  throw new Error('useToast() needs a <ToastRegion> around it');
});

/** Says what just happened, for as long as it can be undone. Never for errors of a form: those stand beside their control. */
export function useToast(): (toast: ToastMessage) => Dismiss {
  return use(ToastContext);
}

/** Once per app, around everything. The region is in the page from the start, or screen readers would miss its first message. */
export function ToastRegion({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const lastId = useRef(0);
  const dismiss = useCallback((id: number) => setShown((before) => before.filter((toast) => toast.id !== id)), []);
  const show = useCallback(
    (toast: ToastMessage) => {
      lastId.current += 1;
      const id = lastId.current;
      setShown((before) => [...before.slice(-2), { ...toast, id }]);
      return () => dismiss(id);
    },
    [dismiss],
  );

  const region = useRef<HTMLOutputElement>(null);
  useEffect(() => {
    if (shown.length === 0 || region.current === null) return;
    const { style } = document.documentElement;
    style.setProperty('--toasts', `${region.current.offsetHeight}px`);
    return () => void style.removeProperty('--toasts');
  }, [shown]);

  return (
    <ToastContext value={show}>
      {/* oxlint-disable-next-line sweetspot/wrapped-text -- the whole app, which is never bare words */}
      {children}
      {/* On a phone only the newest: several would cover what is pressed next. */}
      <output
        ref={region}
        aria-live="polite"
        className="pointer-events-none fixed inset-x-0 bottom-(--bottom-bar,0px) z-60 print:hidden grid justify-items-center gap-2 p-4 pb-[max(1rem,env(safe-area-inset-bottom))] max-sm:[&>*:not(:last-child)]:hidden"
      >
        {shown.map((toast) => (
          <Toast key={toast.id} toast={toast} onDismiss={dismiss} />
        ))}
      </output>
    </ToastContext>
  );
}

function Toast({ toast, onDismiss }: { toast: Shown; onDismiss: (id: number) => void }) {
  const { words } = useUi();
  const [isHeld, setHeld] = useState(false);
  const [isPast, setPast] = useState(false);
  const { id, action, lastsMs = action ? 10_000 : 6_000 } = toast;

  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(() => onDismiss(id), lastsMs);
    return () => clearTimeout(timer);
  }, [isHeld, id, lastsMs, onDismiss]);

  useEffect(() => {
    const timer = setTimeout(() => setPast(true), lastsMs);
    return () => clearTimeout(timer);
  }, [lastsMs]);

  const over = isPast ? action?.isOver : undefined;
  const Icon = toast.tone === 'problem' ? CircleAlert : CircleCheck;
  return (
    <span
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="pointer-events-auto flex w-[min(32rem,100%)] animate-rise-in items-center gap-3 rounded-control border border-line bg-surface py-1.5 pr-1.5 pl-4 shadow-soft"
    >
      <Icon aria-hidden className={cx('size-5 shrink-0', toast.tone === 'problem' ? 'text-brick-text' : 'text-leaf-text')} />
      {/* Beside a long name a long action goes under it: next to each other on a telephone they would break words. */}
      <span className="flex min-w-0 grow flex-wrap items-center gap-x-3">
        <span className="min-w-0 grow basis-40 py-2 wrap-anywhere">{toast.message}</span>
        {over === undefined ? null : <span className="shrink-0 text-ink-muted">{over}</span>}
        {action && over === undefined ? (
          <Button
            variant="ghost"
            className="ml-auto"
            onClick={() => {
              action.onPress();
              onDismiss(id);
            }}
          >
            {action.label}
          </Button>
        ) : null}
      </span>
      <IconButton label={words.close} icon={<X aria-hidden />} onClick={() => onDismiss(id)} />
    </span>
  );
}
