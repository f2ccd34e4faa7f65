import { RotateCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from '../cx.ts';
import { Button } from '../primitives/button.tsx';
import { useUi } from '../ui-provider.tsx';
import { BrokenPlate, EmptyPlate } from './plates.tsx';

interface EmptyStateProps {
  title: ReactNode;
  /** What it means and what to do. */
  children?: ReactNode;
  actions?: ReactNode;
  /** A drawn cake, say; an empty plate otherwise. */
  picture?: ReactNode;
  className?: string | undefined;
}

export function EmptyState({ title, children, actions, picture, className }: EmptyStateProps) {
  return (
    <div className={cx('grid content-start justify-items-center gap-3 px-4 py-10 text-center', className)}>
      <div aria-hidden className="w-48">
        {picture ?? <EmptyPlate />}
      </div>
      <h2 className="font-title text-xl font-semibold text-balance">{title}</h2>
      {children ? <div className="max-w-[34rem] text-pretty text-ink-muted">{children}</div> : null}
      {actions ? <div className="mt-3 flex flex-wrap justify-center gap-3">{actions}</div> : null}
    </div>
  );
}

interface ErrorStateProps {
  /** One sentence: what happened. */
  title: ReactNode;
  /** What it means and what to do. */
  children?: ReactNode;
  onRetry?: (() => void) | undefined;
  /** What support needs to find it in the log. */
  requestId?: string | undefined;
  className?: string | undefined;
}

export function ErrorState({ title, children, onRetry, requestId, className }: ErrorStateProps) {
  const { words } = useUi();
  return (
    <div role="alert">
      <EmptyState
        title={title}
        picture={<BrokenPlate />}
        className={className}
        actions={
          onRetry ? (
            <Button variant="quiet" onClick={onRetry}>
              <RotateCw aria-hidden />
              <span>{words.tryAgain}</span>
            </Button>
          ) : undefined
        }
      >
        <div className="contents">{children}</div>
        {requestId ? <p className="figures mt-2 text-sm select-all">{words.requestId(requestId)}</p> : null}
      </EmptyState>
    </div>
  );
}
