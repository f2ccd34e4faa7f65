import type { RouterOutputs } from '@sweetspot/api';
import { refusalFrom } from '@sweetspot/api/client';
import type { Customization } from '@sweetspot/domain/customization/customization';
import { useToast } from '@sweetspot/ui';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../../app/api.ts';
import { newCommandId } from '../../app/command-id.ts';
import { sendUntilAnswered } from '../../app/send-until-answered.ts';
import { useWords, type Words } from '../../app/words.ts';
import { failureWords } from '../../components/failure-words.ts';
import type { ChangeableLine, LineOfOrder } from './change-page.tsx';

interface Proposal {
  readonly of: LineOfOrder;
  readonly customization: Customization;
  readonly quote: RouterOutputs['orderChanges']['quote'];
  /** The price is another meanwhile. */
  readonly onStale: () => Promise<unknown>;
}

/** Asks the store once, however often and however impatiently the button is pressed. */
export function useProposeChange({ of, customization, quote, onStale }: Proposal) {
  const words = useWords('changes');
  const utils = api.useUtils();
  const toast = useToast();
  const navigate = useNavigate();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  // The same wish keeps its name through lost answers; another choice or another price is another wish.
  const named = useRef<{ readonly wish: string; readonly commandId: string } | null>(null);

  const propose = async (): Promise<void> => {
    if (isBusy) return;
    const { number, secret, position } = of;
    const chosen = customization as ChangeableLine['customization'];
    const wish = { number, secret, position, customization: chosen, expectedDifferenceMinor: quote.difference.amount };
    const written = JSON.stringify(wish);
    if (named.current?.wish !== written) named.current = { wish: written, commandId: newCommandId() };
    const { commandId } = named.current;
    setBusy(true);
    setProblem(null);
    try {
      const changes = await sendUntilAnswered(() => utils.client.orderChanges.propose.mutate({ ...wish, commandId }));
      utils.orderChanges.list.setData({ number, secret }, changes);
      toast({ message: words.asked });
      await navigate(of.orderPath);
    } catch (error) {
      const refusal = refusalFrom(error);
      if (refusal !== null) named.current = null;
      if (refusal?.code === 'CHANGE_STALE') await onStale();
      setProblem(problemSaid(error, words));
      setBusy(false);
    }
  };
  return { propose, isBusy, problem };
}

function problemSaid(error: unknown, words: Words<'changes'>): string {
  const code = refusalFrom(error)?.code;
  if (code === 'CHANGE_STALE') return words.priceMoved;
  // No other time is asked for here: that of the order is kept.
  return code === 'SLOT_FULL' ? words.noRoom : failureWords(error, words.locale, words.unexpected);
}
