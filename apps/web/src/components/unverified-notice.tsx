import { Button, useToast } from '@sweetspot/ui';
import { api } from '../app/api.ts';
import { useWords } from '../app/words.ts';
import { Notice } from './notice.tsx';
import { ScriptsOnly } from './scripts-only.tsx';

export function UnverifiedNotice() {
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
          <Button variant="quiet" isLoading={resend.isPending} onClick={() => resend.mutate()}>
            {words.sendAgain}
          </Button>
        </ScriptsOnly>
      }
    >
      {words.unverified}
    </Notice>
  );
}
