import { cx } from '@sweetspot/ui';
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

const LOOKS = {
  info: { icon: Info, className: 'bg-sky-soft text-sky-text' },
  done: { icon: CircleCheck, className: 'bg-leaf-soft text-leaf-text' },
  attention: { icon: TriangleAlert, className: 'bg-honey-soft text-honey-text' },
  problem: { icon: CircleAlert, className: 'bg-brick-soft text-brick-text' },
} as const;

interface NoticeProps {
  tone: keyof typeof LOOKS;
  title?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  /** Said aloud when it appears; leave out for what the page opens with. */
  isLive?: boolean | undefined;
  className?: string | undefined;
}

/** A few words in the flow of the page that must not be missed, beside what they are about. */
export function Notice({ tone, title, children, actions, isLive = false, className }: NoticeProps) {
  const { icon: Icon, className: look } = LOOKS[tone];
  return (
    <div {...(isLive ? { role: 'alert' } : {})} className={cx('flex items-start gap-3 rounded-control px-4 py-3', look, className)}>
      <Icon aria-hidden className="mt-0.5 size-5 shrink-0" />
      <div className="grid min-w-0 grow gap-1 wrap-anywhere">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children ? <div className="text-pretty">{children}</div> : null}
        {actions ? <div className="mt-1.5 flex flex-wrap gap-2">{actions}</div> : null}
      </div>
    </div>
  );
}

/** The refusal at a form's foot. */
export function FormProblem({ message }: { message: string | undefined }) {
  return message === undefined ? null : (
    <Notice tone="problem" isLive>
      {message}
    </Notice>
  );
}
