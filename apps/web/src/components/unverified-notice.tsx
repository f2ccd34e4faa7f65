import { Button, useToast } from '@sweetspot/ui';
import { api } from '../app/api.ts';
import { useWords } from '../app/words.ts';
import { Notice } from './notice.tsx';
import { ScriptsOnly } from './scripts-only.tsx';

/** `next` is the page that the link of the mail leads on to. */
export function UnverifiedNotice({ next }: { next: string }) {
  const words = useWords('account');
  const toast = useToast();
  const resend = api.sessions.resendVerification.useMutation({
    onSuccess: () => toast({ message: words.sentAgain }),
    onError: () => toast({ message: words.unexpected, tone: 'problem' }),
  });
  return (
    <Notice
      tone="attention"
      actions={
        <ScriptsOnly>
          <Button variant="quiet" isLoading={resend.isPending} onClick={() => resend.mutate({ next })}>
            {words.sendAgain}
          </Button>
        </ScriptsOnly>
      }
    >
      {words.unverified}
    </Notice>
  );
}
