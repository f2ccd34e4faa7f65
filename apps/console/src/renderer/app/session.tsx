import type { RouterInputs, RouterOutputs } from '@sweetspot/api';
import { refusalFrom } from '@sweetspot/api/client';
import { useQueryClient } from '@tanstack/react-query';
import type { Locale } from '@sweetspot/messages';
import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Backend } from './backend.ts';
import { forgetEverything, kept } from './kept.ts';

export type Viewer = NonNullable<RouterOutputs['sessions']['current']['viewer']>;
export type StaffStore = Viewer['stores'][number];

type Standing =
  | { readonly kind: 'asking' }
  | { readonly kind: 'signed_out' }
  /** The server does not answer, and nobody is remembered here. */
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'signed_in'; readonly viewer: Viewer };

interface Session {
  readonly backend: Backend;
  readonly standing: Standing;
  readonly store: StaffStore | null;
  readonly chooseStore: (storeId: string | null) => void;
  readonly signIn: (person: { email: string; password: string }) => Promise<void>;
  /** After the password, where the account has a second factor. */
  readonly giveCode: (given: { step: string; code: string }) => Promise<void>;
  /** By passkey: where the server serves these pages, for passkeys belong to its address. */
  readonly beginPasskey: () => Promise<RouterOutputs['sessions']['beginPasskeySignIn']>;
  readonly givePasskey: (given: RouterInputs['sessions']['signInByPasskey']) => Promise<void>;
  readonly signOut: () => Promise<void>;
  /** The account's own, on every device of theirs. */
  readonly chooseLanguage: (language: Locale) => Promise<void>;
  /** The server no longer knows us; taps not yet sent stay here until somebody of the store signs in again. */
  readonly expired: () => void;
  readonly askAgain: () => void;
}

const SessionContext = createContext<Session | null>(null);

export const rememberedViewer = kept<Viewer>('signed-in');
const rememberedStore = kept<string>('store');

async function whoIsHere(backend: Backend): Promise<Standing> {
  try {
    const { viewer } = await backend.client.sessions.current.query();
    if (viewer === null) rememberedViewer.forget();
    else rememberedViewer.write(viewer);
    return viewer === null ? { kind: 'signed_out' } : { kind: 'signed_in', viewer };
  } catch (error) {
    // Refused means signed out; anything else means that we do not know, and the board works from its copy.
    if (refusalFrom(error)?.code === 'NOT_SIGNED_IN') return { kind: 'signed_out' };
    const viewer = rememberedViewer.read();
    return viewer === null ? { kind: 'unreachable' } : { kind: 'signed_in', viewer };
  }
}

export function SessionProvider({ backend, children }: { backend: Backend; children: ReactNode }) {
  const queries = useQueryClient();
  const [standing, setStanding] = useState<Standing>({ kind: 'asking' });
  const [storeId, setStoreId] = useState(() => rememberedStore.read());

  const ask = useCallback(() => whoIsHere(backend).then(setStanding), [backend]);
  useEffect(() => {
    void ask();
  }, [ask]);

  const session = useMemo<Session>(() => {
    const stores = standing.kind === 'signed_in' ? standing.viewer.stores : [];
    const enter = async ({ viewer, token }: RouterOutputs['sessions']['signIn']) => {
      await backend.keepKey(token);
      rememberedViewer.write(viewer);
      setStanding({ kind: 'signed_in', viewer });
    };
    const only = stores.length === 1 ? stores[0] : undefined;
    return {
      backend,
      standing,
      store: only ?? stores.find(({ id }) => id === storeId) ?? null,
      chooseStore(id) {
        if (id === null) rememberedStore.forget();
        else rememberedStore.write(id);
        setStoreId(id);
      },
      signIn: async (person) => enter(await backend.client.sessions.signIn.mutate(person)),
      giveCode: async (given) => enter(await backend.client.sessions.secondStep.mutate(given)),
      beginPasskey: () => backend.client.sessions.beginPasskeySignIn.mutate(),
      givePasskey: async (given) => enter(await backend.client.sessions.signInByPasskey.mutate(given)),
      async signOut() {
        await backend.client.sessions.signOut.mutate();
        await backend.keepKey(null);
        forgetEverything();
        queries.clear();
        setStoreId(null);
        setStanding({ kind: 'signed_out' });
      },
      async chooseLanguage(language) {
        const viewer = await backend.client.accounts.chooseLanguage.mutate({ language });
        rememberedViewer.write(viewer);
        setStanding({ kind: 'signed_in', viewer });
      },
      expired() {
        rememberedViewer.forget();
        setStanding({ kind: 'signed_out' });
      },
      askAgain: () => void ask(),
    };
  }, [backend, standing, storeId, queries, ask]);

  return <SessionContext value={session}>{children}</SessionContext>;
}

export function useSession(): Session {
  const session = use(SessionContext);
  if (session === null) throw new Error('useSession() needs a <SessionProvider> around it');
  return session;
}

/** Inside the signed-in part only: who works here, and at which store. */
export function useWork(): {
  viewer: Viewer;
  store: StaffStore;
  backend: Backend;
  mayEditCakes: boolean;
  mayKeepPromoCodes: boolean;
  mayAnswerTax: boolean;
  mayHandOutBills: boolean;
  mayAskRefund: boolean;
  maySeePayouts: boolean;
  /** What the store says to a review, everybody reads. */
  mayAnswerReviews: boolean;
  /** What it offers is money. */
  mayAnswerProblems: boolean;
} {
  const { standing, store, backend } = useSession();
  if (standing.kind !== 'signed_in' || store === null) throw new Error('useWork() belongs below the sign-in');
  const { allowed } = store;
  return {
    viewer: standing.viewer,
    store,
    backend,
    mayEditCakes: allowed.includes('edit_cakes'),
    mayKeepPromoCodes: allowed.includes('keep_promo_codes'),
    mayAnswerTax: allowed.includes('answer_tax'),
    mayHandOutBills: allowed.includes('hand_out_bills'),
    mayAskRefund: allowed.includes('ask_refund'),
    maySeePayouts: allowed.includes('see_payouts'),
    mayAnswerReviews: allowed.includes('answer_reviews'),
    mayAnswerProblems: allowed.includes('answer_problems'),
  };
}
