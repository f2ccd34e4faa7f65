import { dateWords, exactSlotWords, slotWords, windowWords, type Locale, type Moment } from '@sweetspot/messages';
import { Button, Dialog, Field, ModalClose, Select } from '@sweetspot/ui';
import { useState } from 'react';
import { useWork } from '../../../app/session.tsx';
import { useServerNow } from '../queue/queue-context.tsx';
import { useTaps } from '../queue/taps.tsx';
import type { Ticket } from '../queue/ticket.ts';
import { useLaterTimes, type LaterTime } from './later-times.ts';
import { useWords, type Words } from '../../../app/words.ts';

/** Accepting takes the money of a wallet, so it asks first; and it may promise a later time in the same breath. */
export function AcceptDialog({ ticket, timeZone, onClose }: { ticket: Ticket; timeZone: string; onClose: () => void }) {
  const orders = useWords('orders');
  const { accept: words, locale } = orders;
  const { move } = useTaps();
  const mayOverbook = useWork().store.allowed.includes('overbook');
  const moment: Moment = { timeZone, now: new Date(useServerNow()) };
  const { times, isComplete } = useLaterTimes(ticket);
  const [startAt, setStartAt] = useState('');
  const chosen = times.find((time) => time.startAt === startAt) ?? null;
  const start = new Date(ticket.promisedStartAt);
  const end = new Date(ticket.promisedEndAt);
  const overbooks = chosen?.hasRoom === false;
  const accept = () => {
    onClose();
    move(ticket, 'accept', { revisedStartAt: chosen?.startAt ?? null, overbooks });
  };
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      title={words.title(ticket.number)}
      description={words.text(ticket.contactName, slotWords(start, end, locale, moment), ticket.cashDue !== null)}
      footer={
        <>
          <ModalClose>
            <Button variant="quiet" size="console">
              {words.keep}
            </Button>
          </ModalClose>
          <Button size="console" onClick={accept}>
            {overbooks ? words.overbook : words.confirm}
          </Button>
        </>
      }
    >
      <p className="mb-4 font-semibold">{exactSlotWords(start, end, locale, timeZone)}</p>
      <Field label={words.time} hint={isComplete ? undefined : words.offline}>
        <Select value={chosen?.startAt ?? ''} onChange={(event) => setStartAt(event.target.value)}>
          <option value="">{words.asPromised(windowWords(start, end, locale, timeZone))}</option>
          {daysOf(times, moment, locale).map(({ day, ofDay }) => (
            <optgroup key={day} label={day === dayOf(ticket.promisedStartAt, moment, locale) ? words.sameDay : day}>
              {ofDay.map((time) => (
                <option key={time.startAt} value={time.startAt} disabled={!time.hasRoom && !mayOverbook}>
                  {nameOf(time, ticket, moment, orders)}
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
      </Field>
      {mayOverbook || times.every(({ hasRoom }) => hasRoom) ? null : <p className="mt-2 text-ink-muted">{words.onlyOwner}</p>}
      {overbooks ? <p className="mt-3 rounded-control bg-brick-soft px-3 py-2 font-semibold text-brick-text">{words.overbooks}</p> : null}
      {chosen?.needsAnswer === true ? <p className="mt-3 rounded-control bg-honey-soft px-3 py-2 text-honey-text">{words.asks}</p> : null}
    </Dialog>
  );
}

const dayOf = (at: string, moment: Moment, locale: Locale): string => dateWords(new Date(at), locale, moment);

function daysOf(times: readonly LaterTime[], moment: Moment, locale: Locale): readonly { day: string; ofDay: readonly LaterTime[] }[] {
  const days = new Set(times.map(({ startAt }) => dayOf(startAt, moment, locale)));
  return [...days].map((day) => ({ day, ofDay: times.filter(({ startAt }) => dayOf(startAt, moment, locale) === day) }));
}

/** Of the same day how much later it is says more than the hours alone; another day is named, for the closed box shows no heading. */
function nameOf(
  { startAt, endAt, hasRoom }: LaterTime,
  { promisedStartAt }: Ticket,
  moment: Moment,
  { accept: words, locale }: Words<'orders'>,
): string {
  const window = windowWords(new Date(startAt), new Date(endAt), locale, moment.timeZone);
  const isSameDay = dayOf(startAt, moment, locale) === dayOf(promisedStartAt, moment, locale);
  const named = isSameDay
    ? words.later(window, (Date.parse(startAt) - Date.parse(promisedStartAt)) / 60_000)
    : `${dayOf(startAt, moment, locale)}, ${window}`;
  return hasRoom ? named : words.full(named);
}
