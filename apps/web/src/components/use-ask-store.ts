import type { RouterOutputs } from '@sweetspot/api';
import { refusalFrom, newCommandId } from '@sweetspot/api/client';
import { useToast } from '@sweetspot/ui';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../app/api.ts';
import { sendUntilAnswered } from '../app/send-until-answered.ts';
import { useWords } from '../app/words.ts';

interface OfOrder {
  readonly number: string;
  readonly secret: string | null;
  /** The order's page. */
  readonly orderPath: string;
}

interface Asking {
  /** What is wanted: the same wish keeps its command through lost answers, another one is another. */
  readonly wish: unknown;
  readonly send: (commandId: string) => Promise<RouterOutputs['orderChanges']['list']>;
  /** What is said where it was refused or lost for good. */
  readonly problemOf: (error: unknown) => string | Promise<string>;
}

/** Asks the store for a change once, however often and however impatiently the button is pressed; then back to the order. */
export function useAskStore({ number, secret, orderPath }: OfOrder) {
  const words = useWords('changes');
  const utils = api.useUtils();
  const toast = useToast();
  const navigate = useNavigate();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const named = useRef<{ readonly wish: string; readonly commandId: string } | null>(null);

  const ask = async ({ wish, send, problemOf }: Asking): Promise<void> => {
    if (isBusy) return;
    const written = JSON.stringify(wish);
    if (named.current?.wish !== written) named.current = { wish: written, commandId: newCommandId() };
    const { commandId } = named.current;
    setBusy(true);
    setProblem(null);
    try {
      const changes = await sendUntilAnswered(() => send(commandId));
      utils.orderChanges.list.setData({ number, secret }, changes);
      toast({ message: words.asked });
      await navigate(orderPath);
    } catch (error) {
      if (refusalFrom(error) !== null) named.current = null;
      setProblem(await problemOf(error));
      setBusy(false);
    }
  };
  return { ask, isBusy, problem };
}
