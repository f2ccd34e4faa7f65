import type { RouterOutputs } from '@sweetspot/api';
import { refusalFrom } from '@sweetspot/api/client';
import { exactSlotWords, promiseOf, sayError } from '@sweetspot/messages';
import { Button } from '@sweetspot/ui';
import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '../../app/api.ts';
import { useWords } from '../../app/words.ts';
import { failureWords } from '../../components/failure-words.ts';
import { Notice } from '../../components/notice.tsx';
import { useMoment } from '../../components/reader.ts';
import { ScriptsOnly } from '../../components/scripts-only.tsx';
import { isPickedOn, NoSlots, SlotPicker } from '../../components/slot-picker.tsx';
import { useAskStore } from '../../components/use-ask-store.ts';
import type { TrackedOrder } from './tracking-steps.ts';

type Slots = RouterOutputs['orderChanges']['times'];

export interface TimedOrder {
  readonly number: string;
  readonly secret: string | null;
  /** The order's page. */
  readonly orderPath: string;
  readonly order: TrackedOrder;
}

interface ChangeTimeFormProps {
  readonly of: TimedOrder;
  readonly slots: Slots;
  /** What was free is not any more. */
  readonly onStale: () => Promise<void>;
}

/** Where a customer asks the store for another day or time, among those that it truly offers. */
export function ChangeTimeForm({ of, slots, onStale }: ChangeTimeFormProps) {
  const words = useWords('changes');
  const { start, end } = promiseOf(of.order);
  return (
    <div className="mx-auto grid w-full max-w-3xl gap-6">
      <header className="grid gap-2">
        <Link to={of.orderPath} className="inline-flex min-h-touch items-center gap-2 justify-self-start font-medium text-accent-text">
          <ArrowLeft aria-hidden className="size-4.5" />
          <span>{words.back(of.number)}</span>
        </Link>
        <h1 className="font-title text-3xl font-semibold tracking-[-0.02em] text-balance">{words.timeTitle}</h1>
        <p className="text-lg text-pretty text-ink-muted">{words.timeHelp(of.order.store.name)}</p>
        <noscript>
          <p className="rounded-control bg-honey-soft px-4 py-3 text-honey-text">{words.noScript}</p>
        </noscript>
      </header>
      <dl className="rounded-card border border-line bg-surface px-5 py-4">
        <dt className="text-sm text-ink-muted">{words.was}</dt>
        <dd className="figures font-semibold">{exactSlotWords(start, end, words.locale, of.order.timeZone)}</dd>
      </dl>
      {slots.earliest === null ? <NoSlots slots={slots} /> : <Picking {...{ of, slots, onStale }} />}
    </div>
  );
}

function Picking({ of, slots, onStale }: ChangeTimeFormProps) {
  const words = useWords('changes');
  const { days, timeZone, earliest } = slots;
  const [pickedDate, setPickedDate] = useState<string | null>(null);
  const [slotId, setSlotId] = useState<string | null>(null);
  const { propose, isBusy, problem } = useProposeTime(of, onStale);
  const date = pickedDate ?? earliest?.date ?? '';
  const picked = isPickedOn(days, date, slotId) ? days.flatMap((day) => day.slots).find(({ id }) => id === slotId) : undefined;
  return (
    <form
      noValidate
      className="grid gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        if (picked !== undefined) void propose(picked.id);
      }}
    >
      <SlotPicker {...{ days, timeZone, date, slotId }} onDate={setPickedDate} onSlot={setSlotId} />
      <div className="grid justify-items-start gap-3">
        <div aria-live="polite" className="grid gap-1">
          {picked === undefined ? (
            <p>{words.nothingYet}</p>
          ) : (
            <>
              <p className="figures font-title text-lg font-semibold">
                {words.becomes(exactSlotWords(new Date(picked.startAt), new Date(picked.endAt), words.locale, timeZone))}
              </p>
              <p className="text-pretty">{words.timeFree}</p>
            </>
          )}
          <p className="text-sm text-pretty text-ink-muted">{words.timeTerms}</p>
        </div>
        {problem === null ? null : (
          <Notice tone="problem" isLive>
            {problem}
          </Notice>
        )}
        <ScriptsOnly>
          <Button type="submit" disabled={picked === undefined} isLoading={isBusy}>
            {words.propose}
          </Button>
        </ScriptsOnly>
      </div>
    </form>
  );
}

function useProposeTime(of: TimedOrder, onStale: () => Promise<void>) {
  const words = useWords('changes');
  const moment = useMoment(of.order.timeZone);
  const { client } = api.useUtils();
  const { ask, isBusy, problem } = useAskStore(of);
  const { number, secret } = of;
  const propose = (slotId: string): Promise<void> =>
    ask({
      wish: { number, secret, slotId },
      send: (commandId) => client.orderChanges.proposeTime.mutate({ number, secret, slotId, commandId }),
      problemOf: async (error) => {
        const refusal = refusalFrom(error);
        if (refusal?.code === 'SLOT_FULL' || refusal?.code === 'SLOT_GONE') await onStale();
        return refusal === null ? failureWords(error, words.locale, words.unexpected) : sayError(refusal, words.locale, { at: moment });
      },
    });
  return { propose, isBusy, problem };
}
