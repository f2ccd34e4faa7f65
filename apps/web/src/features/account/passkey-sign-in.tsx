import { refusalFrom } from '@sweetspot/api/client';
import { PasskeyButton, usePasskeyDoor, type PasskeyDoor } from '@sweetspot/ui/passkey';
import { useRef } from 'react';
import { api } from '../../app/api.ts';
import { useWords } from '../../app/words.ts';
import { failureWords } from '../../components/failure-words.ts';
import { ScriptsOnly } from '../../components/scripts-only.tsx';
import { Leaving } from './leaving.tsx';
import { useChangeOfPerson } from './signed-in.ts';

interface Way {
  readonly door: PasskeyDoor;
  /** Signs in once more, with the wish to keep the account. */
  readonly onKeep: () => void;
}

/** The shop's side of signing in by passkey: beside the form, and in its field for the e-mail address. */
export function usePasskeySignIn({ onDone }: { onDone: () => void }): Way {
  const changeTo = useChangeOfPerson();
  const begin = api.sessions.beginPasskeySignIn.useMutation();
  const signIn = api.sessions.signInByPasskey.useMutation();
  const keepsAccount = useRef(false);
  const door = usePasskeyDoor({
    begin: () => begin.mutateAsync(),
    finish: async (given) => {
      const { viewer } = await signIn.mutateAsync({ ...given, keepsAccount: keepsAccount.current });
      await changeTo(viewer);
      onDone();
    },
  });
  const onKeep = () => {
    keepsAccount.current = true;
    door.press();
  };
  return { door, onKeep };
}

export function PasskeySignIn({ door, onKeep }: Way) {
  const words = useWords('sign-in');
  const doorWords = useWords('passkey-door');
  const { problem, isWaiting } = door;
  const refusal = problem !== null && 'error' in problem ? refusalFrom(problem.error) : null;
  const sayError = (error: unknown) => failureWords(error, words.locale, words.unexpected);
  return (
    <ScriptsOnly>
      {refusal?.code === 'ACCOUNT_LEAVING' ? (
        <Leaving leavesAt={refusal.data.leavesAt} isBusy={isWaiting} onKeep={onKeep} />
      ) : (
        <PasskeyButton door={door} words={doorWords} sayError={sayError} />
      )}
    </ScriptsOnly>
  );
}
