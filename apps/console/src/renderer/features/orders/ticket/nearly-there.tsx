import { timeWords } from '@sweetspot/messages';
import { Button, useToast } from '@sweetspot/ui';
import { BellRing } from 'lucide-react';
import { api } from '../../../app/api.ts';
import { useSayFailure } from '../../../app/say-failure.ts';
import { useWork } from '../../../app/session.tsx';
import { useWords } from '../../../app/words.ts';
import { useQueueState } from '../queue/queue-context.tsx';
import type { Ticket } from '../queue/ticket.ts';

/** One tap tells the customer that the cake is nearly there, before the clock does it. */
export function NearlyThere({ ticket, timeZone }: { readonly ticket: Ticket; readonly timeZone: string }) {
  const { nearlyThere: words, locale } = useWords('orders');
  const sayFailure = useSayFailure();
  const toast = useToast();
  const { store } = useWork();
  const isLost = useQueueState().connection === 'lost';
  const tell = api.storeOrders.tellNearlyThere.useMutation({
    onSuccess: () => toast({ message: words.done }),
    onError: (error) => toast({ tone: 'problem', message: sayFailure(error) }),
  });
  if (ticket.status !== 'out_for_delivery') return null;
  // The board learns of it by the store's stream; the answer is there before.
  const toldAt = ticket.nearlyThereAt ?? tell.data?.nearlyThereAt ?? null;
  if (toldAt !== null) return <p className="text-base text-ink-muted">{words.told(timeWords(new Date(toldAt), locale, timeZone))}</p>;
  return (
    <div className="grid gap-1.5">
      <Button
        variant="quiet"
        size="console"
        isBlock
        isLoading={tell.isPending}
        disabled={isLost}
        onClick={() => tell.mutate({ storeId: store.id, number: ticket.number })}
      >
        <BellRing aria-hidden />
        <span>{words.tell}</span>
      </Button>
      <p className="text-sm text-ink-muted">{isLost ? words.offline : words.help}</p>
    </div>
  );
}
