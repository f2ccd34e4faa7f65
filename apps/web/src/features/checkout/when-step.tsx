import type { RouterInputs, RouterOutputs } from '@sweetspot/api';
import { capitalised, exactSlotWords, say, slotWords, whenWords, windowWords } from '@sweetspot/messages';
import { Button, Countdown, ErrorState, FieldGroup, RadioCards, Skeleton } from '@sweetspot/ui';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { useAsked } from '../../app/asked.ts';
import { useWords } from '../../app/words.ts';
import { Notice } from '../../components/notice.tsx';
import { ScriptsOnly } from '../../components/scripts-only.tsx';
import { useMoment } from '../../components/reader.ts';
import type { HeldSlot } from './checkout-draft.ts';
import { DayPicker } from './day-picker.tsx';
import { isFree, nextFree, type SlotDay } from './free-slots.ts';

interface WhenStepProps {
  ask: Pick<RouterInputs['stores']['slots'], 'storeId' | 'fulfilment' | 'point'>;
  /** The slot that is held now. */
  held: HeldSlot | null;
  isHolding: boolean;
  onHold: (slotId: string) => void;
  onKeep: () => void;
}

export function WhenStep({ ask, held, isHolding, onHold, onKeep }: WhenStepProps) {
  const words = useWords('checkout');
  // Room goes minute by minute: what was seen when the step was last open is not offered again without asking.
  const slots = api.stores.slots.useQuery(ask, { staleTime: 0 });
  if (slots.isError && !slots.data) return <ErrorState title={words.slotsFailed} onRetry={() => void slots.refetch()} />;
  if (!slots.data) return <SlotsSkeleton />;
  if (slots.data.earliest === null) return <NoSlots slots={slots.data} />;
  return <SlotForm slots={slots.data} kept={held && { held, onKeep }} isHolding={isHolding} onHold={onHold} />;
}

type Slots = RouterOutputs['stores']['slots'];

interface SlotFormProps {
  slots: Slots;
  kept: { readonly held: HeldSlot; readonly onKeep: () => void } | null;
  isHolding: boolean;
  onHold: (slotId: string) => void;
}

function SlotForm({ slots, kept, isHolding, onHold }: SlotFormProps) {
  const words = useWords('checkout');
  const { days, timeZone, earliest } = slots;
  const [pickedDate, setPickedDate] = useState<string | null>(null);
  const [pickedSlot, setPickedSlot] = useState<string | null>(null);
  const { readyBy } = useAsked();
  // The day that was asked for, full or not: why it is full, and what is next, is said under it.
  const askedDate = days.some((each) => each.date === readyBy) ? readyBy : null;
  const date = pickedDate ?? kept?.held.slot.date ?? askedDate ?? earliest?.date ?? '';
  const day = days.find((each) => each.date === date) ?? days[0];
  const slotId = pickedSlot ?? kept?.held.slot.id ?? null;
  const isPickedHere = day?.slots.some((slot) => slot.id === slotId && slot.isOffered) ?? false;
  return (
    <form
      noValidate
      className="grid gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        if (isPickedHere && slotId !== null) onHold(slotId);
      }}
    >
      {kept ? <KeptSlot {...kept} timeZone={timeZone} /> : null}
      <DayPicker days={days} value={date} onChange={setPickedDate} />
      {day ? <Windows day={day} days={days} timeZone={timeZone} value={slotId} onChange={setPickedSlot} onDay={setPickedDate} /> : null}
      <div className="grid justify-items-start gap-2">
        <ScriptsOnly>
          <Button type="submit" disabled={!isPickedHere} isLoading={isHolding}>
            {kept ? words.holdNew : words.hold}
          </Button>
        </ScriptsOnly>
        <p className="text-sm text-ink-muted">{words.holdNote}</p>
      </div>
    </form>
  );
}

function KeptSlot({ held, onKeep, timeZone }: { held: HeldSlot; onKeep: () => void; timeZone: string }) {
  const words = useWords('checkout');
  const moment = useMoment(timeZone);
  const { startAt, endAt } = held.slot;
  return (
    <Notice
      tone="done"
      title={capitalised(slotWords(new Date(startAt), new Date(endAt), words.locale, moment))}
      actions={
        <Button variant="quiet" onClick={onKeep}>
          {words.keepHeld}
        </Button>
      }
    >
      <span className="inline-flex flex-wrap items-center gap-2">
        <span>{words.heldUntil}</span>
        <Countdown until={held.expiresAt} />
      </span>
    </Notice>
  );
}

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

function NoSlots({ slots }: { slots: Slots }) {
  const words = useWords('checkout');
  const moment = useMoment(slots.timeZone);
  return <Notice tone="problem">{slots.refusal ? say(slots.refusal, words.locale, moment) : words.noneAtAll}</Notice>;
}

function SlotsSkeleton() {
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
