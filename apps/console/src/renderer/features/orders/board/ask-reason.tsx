import { sayField } from '@sweetspot/messages';
import { Button, Dialog, Field, ModalClose, TextArea } from '@sweetspot/ui';
import { useState } from 'react';
import { useWords } from '../../../app/words.ts';

const SHORTEST = 3;
const LONGEST = 300;

interface AskReasonProps {
  readonly title: string;
  readonly description: string;
  /** Reasons that are often given, each one tap. */
  readonly quick: readonly string[];
  readonly action: string;
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
}

/** Asks why, in words that somebody else reads. */
export function AskReason({ title, description, quick, action, onConfirm, onClose }: AskReasonProps) {
  const { reason: words, locale } = useWords('orders');
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const confirm = () => {
    const said = reason.trim();
    if (said.length < SHORTEST) return setProblem(sayField('reason_required', locale));
    if (said.length > LONGEST) return setProblem(sayField('reason_too_long', locale));
    onClose();
    onConfirm(said);
  };
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      title={title}
      description={description}
      footer={
        <>
          <ModalClose>
            <Button variant="quiet" size="console">
              {words.back}
            </Button>
          </ModalClose>
          <Button variant="danger" size="console" onClick={confirm}>
            {action}
          </Button>
        </>
      }
    >
      <div className="mb-4 flex flex-wrap gap-2">
        {quick.map((each) => (
          <Button key={each} variant="quiet" onClick={() => setReason(each)}>
            {each}
          </Button>
        ))}
      </div>
      <Field label={words.label} error={problem} isRequired>
        <TextArea value={reason} maxGraphemes={LONGEST} onChange={(event) => setReason(event.target.value)} />
      </Field>
    </Dialog>
  );
}
