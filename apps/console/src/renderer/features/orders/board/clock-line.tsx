import { dayWords, timeWords, whenWords, type Locale, type Moment } from '@sweetspot/messages';
import { cx } from '@sweetspot/ui';
import { CircleAlert, Clock3, Timer } from 'lucide-react';
import { useServerNow } from '../queue/queue-context.tsx';
import { ticketClock } from '../queue/ticket-clock.ts';
import type { Ticket } from '../queue/ticket.ts';
import { useWords } from '../../../app/words.ts';

const LOOKS = {
  calm: { icon: Clock3, look: 'bg-leaf-soft text-leaf-text', word: 'calmWord' },
  soon: { icon: Timer, look: 'bg-honey-soft text-honey-text', word: 'soonWord' },
  late: { icon: CircleAlert, look: 'bg-brick-soft text-brick-text', word: 'lateWord' },
} as const;

/** The next time that counts, in colour, icon and words: "Soon · Start by 2:10 pm · 12 minutes left". */
export function ClockLine({ ticket, timeZone, className }: { ticket: Ticket; timeZone: string; className?: string }) {
  const { clock: words, locale } = useWords('orders');
  const nowMs = useServerNow();
  const clock = ticketClock(ticket, nowMs);
  if (clock === null) return null;
  const { icon: Icon, look, word } = LOOKS[clock.pressure];
  const left =
    clock.minutesLeft >= 0
      ? words.left(clock.minutesLeft)
      : clock.deadline === 'collect_from'
        ? words.since(-clock.minutesLeft)
        : words.late(-clock.minutesLeft);
  return (
    <p className={cx('flex items-start gap-2 rounded-control px-3 py-2 text-base leading-snug font-semibold', look, className)}>
      <Icon aria-hidden className="mt-0.5 size-5 shrink-0" />
      <span className="figures min-w-0">
        <span className="sr-only">{`${words[word]}. `}</span>
        <span>{words.due[clock.deadline](timeOf(clock.at, { timeZone, now: new Date(nowMs) }, locale))}</span>
        <span className="block font-medium">{left}</span>
      </span>
    </p>
  );
}

/** The day stands with it when it is another than today. */
function timeOf(at: string, moment: Moment, locale: Locale): string {
  const date = new Date(at);
  const isToday = dayWords(date, locale, moment) === dayWords(moment.now, locale, moment);
  return isToday ? timeWords(date, locale, moment.timeZone) : whenWords(date, locale, moment);
}
