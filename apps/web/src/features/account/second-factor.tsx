import type { RouterOutputs } from '@sweetspot/api';
import { dateWords } from '@sweetspot/messages';
import { Button, Skeleton, useToast } from '@sweetspot/ui';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { useWords } from '../../app/words.ts';
import { LoadFailed } from '../../components/load-failed.tsx';
import { useMoment } from '../../components/reader.ts';
import { ScriptsOnly } from '../../components/scripts-only.tsx';
import { ProofForm, type Proof } from './proof-form.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { SetUpSecondFactor } from './set-up-second-factor.tsx';

type Doing = { readonly kind: 'set_up' | 'renew' | 'remove' } | { readonly kind: 'codes'; readonly codes: readonly string[] } | null;

export function SecondFactor({ email }: { email: string }) {
  const words = useWords('second-factor');
  const utils = api.useUtils();
  const toast = useToast();
  const factor = api.accounts.secondFactor.useQuery();
  const renew = api.accounts.renewRecoveryCodes.useMutation();
  const remove = api.accounts.removeSecondFactor.useMutation();
  const [doing, setDoing] = useState<Doing>(null);
  const finish = () => {
    setDoing(null);
    void utils.accounts.secondFactor.invalidate();
    void utils.accounts.sessions.invalidate();
  };
  const showCodes = (codes: readonly string[]) => setDoing({ kind: 'codes', codes });
  const leave = () => setDoing(null);
  if (factor.isError) return <LoadFailed title={words.failed} error={factor.error} onRetry={() => void factor.refetch()} />;
  if (factor.data === undefined) return <Skeleton className="h-16 noscript:hidden" />;
  if (doing?.kind === 'codes') return <RecoveryCodes codes={doing.codes} onKept={finish} />;
  if (doing?.kind === 'set_up') return <SetUpSecondFactor email={email} onCodes={showCodes} onClose={leave} />;
  if (doing?.kind === 'renew') {
    const prove = async (proof: Proof) => showCodes((await renew.mutateAsync(proof)).codes);
    return <ProofForm needsCode email={email} action={words.renew} help={words.renewHelp} onProve={prove} onClose={leave} />;
  }
  if (doing?.kind === 'remove') {
    const prove = async (proof: Proof) => {
      await remove.mutateAsync(proof);
      toast({ message: words.removed });
      finish();
    };
    return <ProofForm needsCode email={email} action={words.remove} help={words.removeHelp} isDanger onProve={prove} onClose={leave} />;
  }
  return <Standing factor={factor.data} onDo={(kind) => setDoing({ kind })} />;
}

interface StandingProps {
  readonly factor: RouterOutputs['accounts']['secondFactor'];
  readonly onDo: (kind: 'set_up' | 'renew' | 'remove') => void;
}

function Standing({ factor: { since, codesLeft }, onDo }: StandingProps) {
  const words = useWords('second-factor');
  const moment = useMoment(Intl.DateTimeFormat().resolvedOptions().timeZone);
  if (since === null) {
    return (
      <ScriptsOnly>
        <Button variant="quiet" className="justify-self-start" onClick={() => onDo('set_up')}>
          {words.setUp}
        </Button>
      </ScriptsOnly>
    );
  }
  return (
    <div className="grid gap-4">
      <p suppressHydrationWarning>{`${words.isOn(dateWords(new Date(since), words.locale, moment))}. ${words.codesLeft(codesLeft)}`}</p>
      <div className="flex flex-wrap gap-3">
        <Button variant="quiet" onClick={() => onDo('renew')}>
          {words.renew}
        </Button>
        <Button variant="ghost" onClick={() => onDo('remove')}>
          {words.remove}
        </Button>
      </div>
    </div>
  );
}
