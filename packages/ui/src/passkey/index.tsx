import { KeyRound } from 'lucide-react';
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { Button, type ButtonProps } from '../primitives/button.tsx';
import type { AskOptions, MadePasskey, NewPasskeyOptions, PasskeyTrouble, SignedByPasskey } from './browser-passkeys.ts';

export type { MadePasskey, NewPasskeyOptions, PasskeyTrouble, SignedByPasskey };

const load = () => import('./browser-passkeys.ts');

/** Whether this browser, on this page, may hold passkeys; on the server nobody knows. */
export function passkeySupport(): 'here' | 'insecure' | 'missing' {
  if (!window.isSecureContext) return 'insecure';
  return typeof window.PublicKeyCredential === 'function' ? 'here' : 'missing';
}

/** Throws what `passkeyTrouble` reads. */
export async function makePasskey(options: NewPasskeyOptions): Promise<MadePasskey> {
  return (await load()).makePasskey(options);
}

export function stopPasskey(): void {
  void load().then(({ leavePasskey }) => leavePasskey());
}

/** Null for what is the server's to explain. */
export function passkeyTrouble(error: unknown): PasskeyTrouble | null {
  return error instanceof Error && 'trouble' in error ? (error.trouble as PasskeyTrouble) : null;
}

const never = () => () => undefined;
/** The server's page shows the button, as nearly every browser will. */
const supposedly = () => true;

const isAborted = (error: unknown): boolean => error instanceof Error && 'isAborted' in error && error.isAborted === true;

export interface PasskeyDoor {
  /** False where the browser cannot. */
  readonly isOffered: boolean;
  readonly isWaiting: boolean;
  /** The browser's reason, or the server's; null while nothing went wrong. */
  readonly problem: { readonly trouble: PasskeyTrouble } | { readonly error: unknown } | null;
  readonly press: () => void;
  readonly stop: () => void;
}

interface PasskeySignIn {
  readonly begin: () => Promise<{ readonly step: string; readonly options: AskOptions }>;
  /** Rejects with the server's refusal. */
  readonly finish: (given: { readonly step: string; readonly signed: SignedByPasskey }) => Promise<void>;
  readonly isOffered?: boolean;
}

/**
 * Signing in by passkey, by a button and by what the browser offers in a field with `autocomplete="username webauthn"`. The field's
 * question waits quietly: that it fails, or the device has no passkey, is nothing to tell.
 */
export function usePasskeyDoor({ begin, finish, isOffered = true }: PasskeySignIn): PasskeyDoor {
  const calls = useRef({ begin, finish });
  useEffect(() => {
    calls.current = { begin, finish };
  });
  const mayUse = useSyncExternalStore(never, () => passkeySupport() === 'here', supposedly) && isOffered;
  const [isWaiting, setWaiting] = useState(false);
  const [problem, setProblem] = useState<PasskeyDoor['problem']>(null);
  const latest = useRef(0);

  const ask = useCallback(async (isAutofill: boolean): Promise<'in' | 'refused' | 'passed_over'> => {
    latest.current += 1;
    const turn = latest.current;
    const { signByPasskey } = await load();
    const { step, options } = await calls.current.begin();
    if (turn !== latest.current) return 'passed_over';
    const signed = await signByPasskey(options, { isAutofill });
    // Two answers of one device that overtake each other look like two devices: only the last question is answered.
    if (turn !== latest.current) return 'passed_over';
    setProblem(null);
    setWaiting(true);
    try {
      await calls.current.finish({ step, signed });
      return 'in';
    } catch (error) {
      setProblem({ error });
      return turn === latest.current ? 'refused' : 'passed_over';
    } finally {
      setWaiting(false);
    }
  }, []);

  const offerInField = useCallback(async () => {
    if ((await window.PublicKeyCredential.isConditionalMediationAvailable?.()) !== true) return;
    // Once more, with something new to sign, after one that the server refused.
    if ((await ask(true)) === 'refused') await ask(true);
  }, [ask]);

  useEffect(() => {
    if (!mayUse) return;
    // oxlint-disable-next-line react/set-state-in-effect -- only after the browser has answered, never within the effect
    void offerInField().catch(() => undefined);
    return stopPasskey;
  }, [mayUse, offerInField]);

  const press = async () => {
    setProblem(null);
    setWaiting(true);
    try {
      if ((await ask(false)) !== 'refused') return;
    } catch (error) {
      const trouble = passkeyTrouble(error);
      if (!isAborted(error)) setProblem(trouble === null ? { error } : { trouble });
    }
    setWaiting(false);
    void offerInField().catch(() => undefined);
  };
  return { isOffered: mayUse, isWaiting, problem, press: () => void press(), stop: stopPasskey };
}

export interface PasskeyDoorWords {
  readonly signIn: string;
  readonly waiting: string;
  readonly stop: string;
  readonly trouble: Readonly<Record<PasskeyTrouble, string>>;
}

interface PasskeyButtonProps extends Pick<ButtonProps, 'size'> {
  readonly door: PasskeyDoor;
  readonly words: PasskeyDoorWords;
  /** The server's refusal in words. */
  readonly sayError: (error: unknown) => string;
}

/** The other way in, below a sign-in form. */
export function PasskeyButton({ door, words, sayError, size = 'medium' }: PasskeyButtonProps) {
  const { isOffered, isWaiting, problem, press, stop } = door;
  if (!isOffered) return null;
  return (
    <div className="grid gap-3">
      <Button variant="quiet" size={size} isBlock isLoading={isWaiting} onClick={press}>
        <KeyRound aria-hidden />
        <span>{words.signIn}</span>
      </Button>
      {isWaiting ? (
        <div className="flex flex-wrap items-center justify-between gap-3 text-ink-muted">
          <output>{words.waiting}</output>
          <Button variant="ghost" onClick={stop}>
            {words.stop}
          </Button>
        </div>
      ) : null}
      {problem === null ? null : (
        <p role="alert" className="rounded-control bg-honey-soft px-4 py-3 text-pretty text-honey-text">
          {'trouble' in problem ? words.trouble[problem.trouble] : sayError(problem.error)}
        </p>
      )}
    </div>
  );
}
