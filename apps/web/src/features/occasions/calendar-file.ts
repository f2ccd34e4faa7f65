import type { RouterOutputs } from '@sweetspot/api';
import ical, { ICalEventRepeatingFreq } from 'ical-generator';

type Occasion = RouterOutputs['occasions']['list'][number];

/** For any calendar: whole days, every year or once, with a word so many days before. What is over is left out. */
export function calendarFile(occasions: readonly Occasion[], now: Date): string {
  const calendar = ical({ prodId: { company: 'SweetSpot', product: 'Occasions' } });
  for (const { id, name, nextDate, isYearly, month, day, note, remindDays } of occasions) {
    if (nextDate === null) continue;
    const event = calendar.createEvent({
      id: `${id}@sweetspot`,
      stamp: now,
      start: new Date(`${nextDate}T00:00:00Z`),
      allDay: true,
      summary: name,
      ...(note === '' ? {} : { description: note }),
    });
    event.createAlarm({ type: 'display' as never, trigger: remindDays * 86_400, description: name });
    if (!isYearly) continue;
    // A 29th of February is the month's last day, in whichever year.
    const isLeapDay = month === 2 && day === 29;
    event.repeating({ freq: ICalEventRepeatingFreq.YEARLY, ...(isLeapDay ? { byMonth: [2], byMonthDay: [-1] } : {}) });
  }
  return calendar.toString();
}
