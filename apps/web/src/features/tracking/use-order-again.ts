import { refusalFrom, newCommandId } from '@sweetspot/api/client';
import { useToast } from '@sweetspot/ui';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../../app/api.ts';
import { sendUntilAnswered } from '../../app/send-until-answered.ts';
import { useWords } from '../../app/words.ts';
import { failureWords } from '../../components/failure-words.ts';

interface Wanted {
  readonly key: string;
  readonly position: number;
  readonly quantity: number;
}

/** Puts the cakes into the cart once, however often and impatiently it is pressed, and goes there. */
export function useOrderAgain({ number, secret }: { readonly number: string; readonly secret: string | null }) {
  const words = useWords('again');
  const utils = api.useUtils();
  const toast = useToast();
  const navigate = useNavigate();
  const isUnderWay = useRef(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const named = useRef<string>(undefined);

  const add = async (wanted: readonly Wanted[]): Promise<void> => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setBusy(true);
    setProblem(null);
    const commandId = (named.current ??= newCommandId());
    const lines = wanted.map(({ position, key }) => ({ position, key }));
    try {
      const cart = await sendUntilAnswered(() => utils.client.reorders.add.mutate({ number, secret, lines, commandId }));
      utils.carts.get.setData(undefined, cart);
      toast({ message: words.added(wanted.reduce((sum, { quantity }) => sum + quantity, 0)) });
      await navigate('/cart');
    } catch (error) {
      const refusal = refusalFrom(error);
      // What was refused is another wish the next time.
      if (refusal !== null) named.current = undefined;
      if (refusal?.code === 'AGAIN_STALE') await utils.reorders.look.invalidate({ number, secret });
      setProblem(failureWords(error, words.locale, words.unexpected));
    } finally {
      isUnderWay.current = false;
      setBusy(false);
    }
  };
  return { add, isBusy, problem };
}
