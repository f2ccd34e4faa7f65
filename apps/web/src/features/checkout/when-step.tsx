import type { RouterInputs, RouterOutputs } from '@sweetspot/api';
import { capitalised, slotWords } from '@sweetspot/messages';
import { Button, Countdown, ErrorState } from '@sweetspot/ui';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { useAsked } from '../../app/asked.ts';
import { useWords } from '../../app/words.ts';
import { Notice } from '../../components/notice.tsx';
import { ScriptsOnly } from '../../components/scripts-only.tsx';
import { useMoment } from '../../components/reader.ts';
import { isPickedOn, NoSlots, SlotPicker, SlotsSkeleton } from '../../components/slot-picker.tsx';
import type { HeldSlot } from './checkout-draft.ts';

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
  const slotId = pickedSlot ?? kept?.held.slot.id ?? null;
  const isPickedHere = isPickedOn(days, date, slotId);
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
      <SlotPicker {...{ days, timeZone, date, slotId }} onDate={setPickedDate} onSlot={setPickedSlot} />
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
