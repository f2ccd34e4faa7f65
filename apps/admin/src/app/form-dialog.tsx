import { Button, Dialog } from '@sweetspot/ui';
import type { ReactNode } from 'react';

interface FormDialogProps {
  title: string;
  means: ReactNode;
  action: string;
  /** The way out that changes nothing. */
  keep: string;
  isBusy: boolean;
  isOff?: boolean;
  /** What the server refused, as a sentence. */
  problem: string | null;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A form that stands over a page: what it means, its fields, what was refused, and two ways out. */
export function FormDialog({ title, means, action, keep, isBusy, isOff = false, problem, onSubmit, onClose, children }: FormDialogProps) {
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()} title={title} description={means}>
      <form
        noValidate
        className="grid gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <div className="contents">{children}</div>
        {problem === null ? null : (
          <p role="alert" className="rounded-control bg-brick-soft px-4 py-3 text-brick-text">
            {problem}
          </p>
        )}
        <div className="flex flex-wrap justify-end gap-3">
          <Button variant="quiet" onClick={onClose}>
            {keep}
          </Button>
          <Button type="submit" isLoading={isBusy} disabled={isOff}>
            {action}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
