import { Button, useToast } from '@sweetspot/ui';
import { Send } from 'lucide-react';
import { api } from './api.ts';
import { useFailureWords } from './failure.tsx';
import { useWords } from './words.ts';

interface ResendMailProps {
  mail: { readonly id: string; readonly kind: string; readonly recipient: string; readonly state: string };
  onSent?: (() => void) | undefined;
}

/** The same mail once more. One that still waits needs no second push. */
export function ResendMail({ mail, onSent }: ResendMailProps) {
  const frame = useWords('frame');
  const words = useWords('mails');
  const failureWords = useFailureWords();
  const utils = api.useUtils();
  const toast = useToast();
  const resend = api.admin.resendMail.useMutation({
    onSuccess: () => {
      void utils.admin.mails.invalidate();
      onSent?.();
      toast({ message: words.resent(mail.recipient) });
    },
    onError: (error) => toast({ message: failureWords(error), tone: 'problem' }),
  });
  if (mail.state === 'queued') return <span>{frame.none}</span>;
  return (
    <Button
      variant="ghost"
      size="small"
      isLoading={resend.isPending}
      aria-label={words.resendTo(frame.plain(mail.kind), mail.recipient)}
      onClick={() => resend.mutate({ id: mail.id })}
    >
      <Send aria-hidden />
      <span>{words.resend}</span>
    </Button>
  );
}
