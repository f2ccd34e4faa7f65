import { Button, Skeleton, useToast } from '@sweetspot/ui';
import { passkeySupport } from '@sweetspot/ui/passkey';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { useWords } from '../../app/words.ts';
import { LoadFailed } from '../../components/load-failed.tsx';
import { ScriptsOnly } from '../../components/scripts-only.tsx';
import { AddPasskey } from './add-passkey.tsx';
import { PasskeyItem, type Passkey } from './passkey-item.tsx';

export function Passkeys({ email }: { email: string }) {
  const words = useWords('passkeys');
  const toast = useToast();
  const utils = api.useUtils();
  const passkeys = api.accounts.passkeys.useQuery();
  const factor = api.accounts.secondFactor.useQuery();
  const [isAdding, setAdding] = useState(false);
  const error = passkeys.error ?? factor.error;
  const again = () => void Promise.all([passkeys.refetch(), factor.refetch()]);
  if (error !== null) return <LoadFailed title={words.failed} error={error} onRetry={again} />;
  if (passkeys.data === undefined || factor.data === undefined) return <Skeleton className="h-16 noscript:hidden" />;
  const needsCode = factor.data.since !== null;
  const show = (changed: readonly Passkey[]) => {
    utils.accounts.passkeys.setData(undefined, [...changed]);
    void utils.accounts.sessions.invalidate();
  };
  if (isAdding) {
    const finish = (changed: readonly Passkey[]) => {
      show(changed);
      setAdding(false);
      toast({ message: words.added });
    };
    const close = () => {
      setAdding(false);
      // What became of an answer that was lost.
      void utils.accounts.passkeys.invalidate();
    };
    return <AddPasskey email={email} needsCode={needsCode} onAdded={finish} onClose={close} />;
  }
  return (
    <div className="grid gap-5">
      {passkeys.data.length === 0 ? (
        <p className="text-ink-muted">{words.none}</p>
      ) : (
        <ul className="divide-y divide-line">
          {passkeys.data.map((passkey) => (
            <PasskeyItem
              key={passkey.id}
              passkey={passkey}
              isNameTwice={passkeys.data.some(({ id, name }) => id !== passkey.id && name === passkey.name)}
              email={email}
              needsCode={needsCode}
              onChange={show}
            />
          ))}
        </ul>
      )}
      <AddButton onAdd={() => setAdding(true)} />
    </div>
  );
}

/** Where there can be none it says why, in place of a button that would fail. */
function AddButton({ onAdd }: { onAdd: () => void }) {
  const words = useWords('passkeys');
  const support = passkeySupport();
  if (support !== 'here') return <p className="text-pretty text-ink-muted">{words[support]}</p>;
  return (
    <ScriptsOnly>
      <Button variant="quiet" className="justify-self-start" onClick={onAdd}>
        {words.add}
      </Button>
    </ScriptsOnly>
  );
}
