import type { RouterOutputs } from '@sweetspot/api';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../../app/api.ts';
import { sendUntilAnswered } from '../../app/send-until-answered.ts';
import { useBackFromAway } from '../../app/use-back-from-away.ts';
import type { CheckoutDraft } from './checkout-draft.ts';
import { keyedAttempt, placeRequest } from './place-request.ts';

interface PlacingOptions {
  readonly storeId: string;
  readonly readDraft: () => CheckoutDraft;
  readonly changeDraft: (changes: Partial<CheckoutDraft>) => void;
  readonly clearDraft: () => void;
  readonly onRefused: (error: unknown) => Promise<void>;
}

// Not `crypto.randomUUID`: a shop on the bakery's own network may be open without TLS, where it does not exist.
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Places the order once, however often and however impatiently the button is pressed. */
export function usePlacing({ storeId, readDraft, changeDraft, clearDraft, onRefused }: PlacingOptions) {
  const utils = api.useUtils();
  const goOn = useGoOn();
  const isInFlight = useRef(false);
  const [isPlacing, setPlacing] = useState(false);
  const [isAskingAgain, setAskingAgain] = useState(false);
  const stop = () => {
    isInFlight.current = false;
    setPlacing(false);
    setAskingAgain(false);
  };
  useBackFromAway(stop);

  const place = async (): Promise<void> => {
    const draft = readDraft();
    const request = placeRequest(storeId, draft);
    if (request === null || isInFlight.current) return;
    isInFlight.current = true;
    setPlacing(true);
    const { input, attempt } = keyedAttempt(request, draft.attempt, newKey);
    changeDraft({ attempt });
    try {
      const placed = await sendUntilAnswered(() => utils.client.checkout.place.mutate(input), { onLost: () => setAskingAgain(true) });
      // The button stays busy: this page is about to be left.
      await goOn(placed);
      if (placed.next.type === 'track') clearDraft();
    } catch (error) {
      stop();
      await onRefused(error);
    }
  };
  return { place, isPlacing, isAskingAgain };
}

/** To the gateway's page, or to the order. */
export function useGoOn(): (placed: RouterOutputs['checkout']['place']) => Promise<void> {
  const utils = api.useUtils();
  const navigate = useNavigate();
  return async ({ next }) => {
    if (next.type === 'approve') window.location.assign(next.url);
    else {
      await navigate(next.path);
      await utils.carts.invalidate();
    }
  };
}
