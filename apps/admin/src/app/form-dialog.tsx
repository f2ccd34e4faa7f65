import { sayField, type Locale } from '@sweetspot/messages';
import { Button, Dialog, focusFirstFault } from '@sweetspot/ui';
import { useRef, type ReactNode } from 'react';

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

/** What to say beside each field of a form that its schema refused; nothing where it took all of them. */
export type FieldProblems = Readonly<Record<string, string>>;

interface Judged {
  readonly error?: { readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[] } | undefined;
}

export const problemsOf = ({ error }: Judged, locale: Locale): FieldProblems =>
  Object.fromEntries((error?.issues ?? []).map(({ path, message }) => [String(path[0]), sayField(message, locale)]));

/** A form that stands over a page: what it means, its fields, what was refused, and two ways out. */
export function FormDialog({ title, means, action, keep, isBusy, isOff = false, problem, onSubmit, onClose, children }: FormDialogProps) {
  const form = useRef<HTMLFormElement>(null);
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()} title={title} description={means}>
      <form
        ref={form}
        noValidate
        className="grid gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
          focusFirstFault(form.current);
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
