import { intlLocaleOf } from '@sweetspot/messages';
import { FieldGroup, cx } from '@sweetspot/ui';
import { useEffect, useId, useRef } from 'react';
import { useWords } from '../app/words.ts';
import { isFree, type SlotDay } from './free-slots.ts';

interface DayPickerProps {
  days: readonly SlotDay[];
  value: string;
  onChange: (date: string) => void;
}

/** So much of the day before stays in sight, to say that there is one. */
const PEEK_PX = 32;

/** The coming days in a row that scrolls; a day without room can be looked at, to read why. */
export function DayPicker({ days, value, onChange }: DayPickerProps) {
  const words = useWords('checkout');
  const group = useId();
  const row = useRef<HTMLDivElement>(null);
  // The first days are often full: the one that is picked must be in sight. Later presses leave the row where it is.
  useEffect(() => {
    const picked = row.current?.querySelector<HTMLElement>('label:has(:checked)');
    if (row.current && picked) row.current.scrollLeft = picked.offsetLeft - PEEK_PX;
  }, []);
  return (
    <FieldGroup label={words.day}>
      <div ref={row} className="relative -mx-1 flex snap-x scroll-px-8 gap-2 overflow-x-auto px-1 pt-1 pb-3">
        {days.map((day) => (
          <DayOption key={day.date} day={day} group={group} isPicked={day.date === value} onPick={() => onChange(day.date)} />
        ))}
      </div>
    </FieldGroup>
  );
}

interface DayOptionProps {
  day: SlotDay;
  group: string;
  isPicked: boolean;
  onPick: () => void;
}

function DayOption({ day, group, isPicked, onPick }: DayOptionProps) {
  const words = useWords('checkout');
  const intl = intlLocaleOf(words.locale);
  // A local date of the store: written in UTC, it is the same day everywhere.
  const date = new Date(`${day.date}T00:00:00Z`);
  const part = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(intl, { ...options, timeZone: 'UTC' }).format(date);
  const free = day.slots.filter(isFree).length;
  const note = day.slots.length === 0 ? words.dayClosed : free === 0 ? words.dayNone : words.windowsFree(free);
  return (
    <label
      className={cx(
        'focus-ring-within relative grid w-19 shrink-0 snap-start justify-items-center gap-0.5 rounded-control border border-line-strong bg-surface px-1 py-2.5 text-center transition-colors hover:bg-wash has-checked:border-accent has-checked:bg-accent-soft has-checked:shadow-[inset_0_0_0_1px_var(--color-accent)]',
        free === 0 && 'border-line bg-wash text-ink-muted',
      )}
    >
      <input type="radio" name={group} value={day.date} checked={isPicked} onChange={onPick} className="sr-only" />
      <span className="text-sm">{part({ weekday: 'short' })}</span>
      <span className="figures font-title text-xl font-semibold">{part({ day: 'numeric' })}</span>
      <span className="text-sm">{part({ month: 'short' })}</span>
      <span className="text-xs text-ink-muted">{note}</span>
    </label>
  );
}
