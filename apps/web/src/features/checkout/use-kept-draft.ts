import type { RouterOutputs } from '@sweetspot/api';
import { useEffect, useEffectEvent, useRef } from 'react';
import { api } from '../../app/api.ts';
import type { CheckoutDraft } from './checkout-draft.ts';
import { agreedOn, changedGroups, withKept } from './kept-draft.ts';

/** Somebody who types is not asked about every letter. */
const PAUSE_MS = 800;

interface DraftAccess {
  readonly draft: CheckoutDraft | null;
  readonly readDraft: () => CheckoutDraft;
  readonly changeDraft: (changes: Partial<CheckoutDraft>) => void;
}

/**
 * Keeps the draft of whoever is signed in with their account, and takes over what they did on another device. That fails silently: this
 * browser has it all the same, and the next change tries again.
 */
export function useKeptDraft(
  checkout: RouterOutputs['checkout']['start'] | undefined,
  { draft, readDraft, changeDraft }: DraftAccess,
): void {
  const isKnown = draft !== null;
  useEffect(() => {
    if (!checkout || !isKnown) return;
    const local = readDraft();
    const next = withKept(local, checkout);
    if (next !== local) changeDraft(next);
  }, [checkout, isKnown, readDraft, changeDraft]);

  const utils = api.useUtils();
  const isSaving = useRef(false);
  const save = useEffectEvent(async () => {
    const changed = changedGroups(readDraft());
    if (!checkout?.kept || readDraft().owner !== checkout.kept.owner || Object.keys(changed).length === 0 || isSaving.current) return;
    isSaving.current = true;
    try {
      const saved = await utils.client.checkout.saveDraft.mutate({ storeId: checkout.part.store.id, ...changed });
      isSaving.current = false;
      changeDraft(agreedOn(readDraft(), changed, saved));
    } catch {
      isSaving.current = false;
    }
  });
  useEffect(() => {
    const timer = setTimeout(() => void save(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft]);
  // A step that is done is there at once, before a slot is held for it.
  useEffect(() => void save(), [draft?.isWhoDone, draft?.isWhereDone]);
  useEffect(() => {
    const leave = () => void (document.visibilityState === 'hidden' && save());
    document.addEventListener('visibilitychange', leave);
    return () => document.removeEventListener('visibilitychange', leave);
  }, []);
}
