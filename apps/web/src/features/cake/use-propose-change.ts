import type { RouterOutputs } from '@sweetspot/api';
import { refusalFrom } from '@sweetspot/api/client';
import type { Customization } from '@sweetspot/domain/customization/customization';
import { api } from '../../app/api.ts';
import { useWords, type Words } from '../../app/words.ts';
import { failureWords } from '../../components/failure-words.ts';
import { useAskStore } from '../../components/use-ask-store.ts';
import type { ChangeableLine, LineOfOrder } from './change-page.tsx';

interface Proposal {
  readonly of: LineOfOrder;
  readonly customization: Customization;
  readonly quote: RouterOutputs['orderChanges']['quote'];
  /** The price is another meanwhile. */
  readonly onStale: () => Promise<unknown>;
}

/** Asks the store for another choice of the line, at the price that was shown. */
export function useProposeChange({ of, customization, quote, onStale }: Proposal) {
  const words = useWords('changes');
  const { client } = api.useUtils();
  const { ask, isBusy, problem } = useAskStore(of);
  const { number, secret, position } = of;
  const chosen = customization as ChangeableLine['customization'];
  const wish = { number, secret, position, customization: chosen, expectedDifferenceMinor: quote.difference.amount };
  const propose = (): Promise<void> =>
    ask({
      wish,
      send: (commandId) => client.orderChanges.propose.mutate({ ...wish, commandId }),
      problemOf: async (error) => {
        if (refusalFrom(error)?.code === 'CHANGE_STALE') await onStale();
        return problemSaid(error, words);
      },
    });
  return { propose, isBusy, problem };
}

function problemSaid(error: unknown, words: Words<'changes'>): string {
  const code = refusalFrom(error)?.code;
  if (code === 'CHANGE_STALE') return words.priceMoved;
  // No other time is asked for here: that of the order is kept.
  return code === 'SLOT_FULL' ? words.noRoom : failureWords(error, words.locale, words.unexpected);
}
