import type { OrderEvent } from '@sweetspot/domain/orders/order-status';
import { orderWords } from '@sweetspot/messages';
import { Button, IconButton, Menu, type MenuItem } from '@sweetspot/ui';
import { ArrowRight, Ellipsis, FileText, Wallet } from 'lucide-react';
import type { ReactNode } from 'react';
import { isUnpaid, nextStep, otherMoves } from '../queue/next-step.ts';
import { useTaps } from '../queue/taps.tsx';
import type { Ticket } from '../queue/ticket.ts';
import { AcceptDialog } from './accept-dialog.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import { stepWord } from './step-words.ts';
import { useAsking } from './use-asking.ts';
import { useWords } from '../../../app/words.ts';

interface TicketActionsProps {
  readonly ticket: Ticket;
  readonly timeZone: string;
  /** Leads to the ticket's own page; absent there. */
  readonly onOpen?: (() => void) | undefined;
  readonly children?: ReactNode;
}

/** One large button for the next state; the rest in a menu, each of which asks first. */
export function TicketActions({ ticket, timeZone, onOpen, children }: TicketActionsProps) {
  const words = useWords('orders');
  const taps = useTaps();
  const { asking, ask, close } = useAsking<OrderEvent>(ticket.number, ({ allowed }, asked) => allowed.some(({ event }) => event === asked));
  const step = nextStep(ticket);
  const others: MenuItem[] = otherMoves(ticket).map(({ event, needsReason }) => ({
    label: orderWords(words.locale).moves[event],
    isDanger: needsReason,
    onSelect: () => (needsReason ? ask(event) : taps.move(ticket, event)),
  }));
  const opening: MenuItem[] = onOpen === undefined ? [] : [{ label: words.open, icon: <FileText aria-hidden />, onSelect: onOpen }];
  const groups = [opening, others].filter((group) => group.length > 0);
  return (
    <div className="flex gap-2">
      <div className="contents">{children}</div>
      {isUnpaid(ticket) ? (
        <p className="flex min-w-0 grow items-center gap-2 rounded-control bg-honey-soft px-3 py-2 text-base leading-snug font-semibold text-honey-text">
          <Wallet aria-hidden className="size-5 shrink-0" />
          <span>{words.unpaid}</span>
        </p>
      ) : null}
      {step === null ? null : (
        <Button
          size="console"
          data-next-step={ticket.number}
          className="min-w-0 shrink grow basis-0 px-3 leading-tight"
          onClick={() => (step.kind === 'accept' ? ask('accept') : taps.step(ticket, step))}
        >
          <span className="min-w-0 text-balance">{stepWord(ticket, step, words)}</span>
          <ArrowRight aria-hidden />
        </Button>
      )}
      {groups.length === 0 ? null : (
        <Menu
          trigger={
            <IconButton
              label={words.more(ticket.number)}
              icon={<Ellipsis aria-hidden />}
              variant="quiet"
              size="console"
              className="ml-auto"
            />
          }
          groups={groups}
        />
      )}
      {asking === 'accept' ? <AcceptDialog ticket={ticket} timeZone={timeZone} onClose={close} /> : null}
      {asking !== null && asking !== 'accept' ? <ReasonDialog ticket={ticket} event={asking} timeZone={timeZone} onClose={close} /> : null}
    </div>
  );
}
