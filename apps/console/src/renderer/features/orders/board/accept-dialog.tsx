import { reviseTime } from '@sweetspot/domain/orders/revised-time';
import { exactSlotWords, slotWords, windowWords } from '@sweetspot/messages';
import { consoleWords } from '@sweetspot/messages/console';
import { Button, Dialog, Field, ModalClose, Select } from '@sweetspot/ui';
import { useState } from 'react';
import { LOCALE } from '../../../app/language.ts';
import { useServerNow } from '../queue/queue-context.tsx';
import { useTaps } from '../queue/taps.tsx';
import type { Ticket } from '../queue/ticket.ts';

const words = consoleWords.orders.accept;
const LATER_MINUTES = [15, 30, 45, 60, 90, 120, 180, 240] as const;

const later = (at: string, minutes: number): Date => new Date(Date.parse(at) + minutes * 60_000);

/** Accepting takes the money of a wallet, so it asks first; and it may promise a later time in the same breath. */
export function AcceptDialog({ ticket, timeZone, onClose }: { ticket: Ticket; timeZone: string; onClose: () => void }) {
  const { move } = useTaps();
  const now = new Date(useServerNow());
  const [laterBy, setLaterBy] = useState(0);
  const { promisedStartAt: start, promisedEndAt: end } = ticket;
  const promised = { startAt: new Date(start), endAt: new Date(end) };
  const windowAt = (minutes: number) => {
    const { startAt, endAt } = reviseTime(promised, later(start, minutes)) ?? promised;
    return windowWords(startAt, endAt, LOCALE, timeZone);
  };
  const asks = reviseTime(promised, later(start, laterBy))?.needsAnswer === true;
  const accept = () => {
    move(ticket, 'accept', {
      revisedStartAt: laterBy === 0 ? null : later(start, laterBy).toISOString(),
    });
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      title={words.title(ticket.number)}
      description={words.text(
        ticket.contactName,
        slotWords(new Date(start), new Date(end), LOCALE, { timeZone, now }),
        ticket.cashDue !== null,
      )}
      footer={
        <>
          <ModalClose>
            <Button variant="quiet" size="console">
              {words.keep}
            </Button>
          </ModalClose>
          <Button size="console" onClick={accept}>
            {words.confirm}
          </Button>
        </>
      }
    >
      <p className="mb-4 font-semibold">{exactSlotWords(new Date(start), new Date(end), LOCALE, timeZone)}</p>
      <Field label={words.time}>
        <Select value={String(laterBy)} onChange={(event) => setLaterBy(Number(event.target.value))}>
          <option value="0">{words.asPromised(windowAt(0))}</option>
          {LATER_MINUTES.map((minutes) => (
            <option key={minutes} value={String(minutes)}>
              {words.later(windowAt(minutes), minutes)}
            </option>
          ))}
        </Select>
      </Field>
      {asks ? <p className="mt-3 rounded-control bg-honey-soft px-3 py-2 text-honey-text">{words.asks}</p> : null}
    </Dialog>
  );
}
