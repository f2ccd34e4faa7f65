import type { RouterOutputs } from '@sweetspot/api';
import { capitalised, exactSlotWords, say, slotWords, whenWords, windowWords } from '@sweetspot/messages';
import { Button, FieldGroup, RadioCards, Skeleton } from '@sweetspot/ui';
import { useWords } from '../app/words.ts';
import { DayPicker } from './day-picker.tsx';
import { isFree, nextFree, type SlotDay } from './free-slots.ts';
import { Notice } from './notice.tsx';
import { useMoment } from './reader.ts';

type Slots = RouterOutputs['stores']['slots'];

interface SlotPickerProps {
  readonly days: readonly SlotDay[];
  readonly timeZone: string;
  /** The day that is looked at. */
  readonly date: string;
  readonly slotId: string | null;
  readonly onDate: (date: string) => void;
  readonly onSlot: (slotId: string) => void;
}

/** A day and one of its times. */
export function SlotPicker({ days, timeZone, date, slotId, onDate, onSlot }: SlotPickerProps) {
  const day = dayOf(days, date);
  return (
    <>
      <DayPicker days={days} value={date} onChange={onDate} />
      {day ? <Windows {...{ day, days, timeZone }} value={slotId} onChange={onSlot} onDay={onDate} /> : null}
    </>
  );
}

const dayOf = (days: readonly SlotDay[], date: string): SlotDay | undefined => days.find((each) => each.date === date) ?? days[0];

/** Whether what is picked is of the day that is looked at, and free. */
export const isPickedOn = (days: readonly SlotDay[], date: string, slotId: string | null): boolean =>
  dayOf(days, date)?.slots.some((slot) => slot.id === slotId && slot.isOffered) ?? false;

interface WindowsProps {
  day: SlotDay;
  days: readonly SlotDay[];
  timeZone: string;
  value: string | null;
  onChange: (slotId: string) => void;
  onDay: (date: string) => void;
}

function Windows({ day, days, timeZone, value, onChange, onDay }: WindowsProps) {
  const words = useWords('checkout');
  const moment = useMoment(timeZone);
  const next = day.slots.some(isFree) ? null : nextFree(days, day.date);
  const choices = day.slots.map(({ id, startAt, endAt, isOffered, refusal }) => ({
    value: id,
    label: windowWords(new Date(startAt), new Date(endAt), words.locale, timeZone),
    hint: refusal ? say(refusal, words.locale, moment) : undefined,
    isDisabled: !isOffered,
  }));
  const [first] = day.slots;
  return (
    <div className="grid gap-3">
      <FieldGroup label={words.window} hint={first ? exactDay(new Date(first.startAt), words.locale, timeZone) : words.dayClosed}>
        <RadioCards choices={choices} value={value} onChange={onChange} />
      </FieldGroup>
      {next ? (
        <Notice
          tone="info"
          isLive
          actions={
            <Button
              variant="quiet"
              onClick={() => {
                onDay(next.date);
                onChange(next.id);
              }}
            >
              {capitalised(slotWords(new Date(next.startAt), new Date(next.endAt), words.locale, moment))}
            </Button>
          }
        >
          {words.nextPossible(whenWords(new Date(next.startAt), words.locale, moment))}
        </Notice>
      ) : null}
    </div>
  );
}

const exactDay = (start: Date, locale: 'en' | 'hi', timeZone: string): string =>
  exactSlotWords(start, start, locale, timeZone).split(',')[0] ?? '';

/** Why there is none at all. */
export function NoSlots({ slots }: { slots: Slots }) {
  const words = useWords('checkout');
  const moment = useMoment(slots.timeZone);
  return <Notice tone="problem">{slots.refusal ? say(slots.refusal, words.locale, moment) : words.noneAtAll}</Notice>;
}

export function SlotsSkeleton() {
  const words = useWords('checkout');
  return (
    <output aria-busy aria-label={words.loading} className="grid gap-4">
      <Skeleton className="h-20" />
      <div className="grid gap-2.5 sm:grid-cols-2">
        <Skeleton className="h-15" />
        <Skeleton className="h-15" />
      </div>
    </output>
  );
}
