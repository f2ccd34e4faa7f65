import { placeName, say } from '@sweetspot/messages';
import { FieldGroup, RadioCards, Skeleton } from '@sweetspot/ui';
import { CalendarClock } from 'lucide-react';
import type { Place } from '../../app/place.ts';
import type { CakeView } from '../../app/views.ts';
import { useWords, type Words } from '../../app/words.ts';
import { moneyText } from './option-words.ts';
import type { SlotsAnswer } from './use-slots.ts';

interface EarliestSlotProps {
  readonly cake: CakeView;
  readonly slots: SlotsAnswer;
  readonly place: Place | null;
  /** Of this very design; the cards of lists say the same of the cake as they show it. */
  readonly leadTimeMinutes: number;
}

/** When this very cake could be had, delivered or picked up, and why not sooner or not at all. */
export function EarliestSlot({ cake, slots, place, leadTimeMinutes }: EarliestSlotProps) {
  const words = useWords('cake');
  const cardWords = useWords('cards');
  const { store } = cake;
  const modes = [
    ...(store.offersDelivery ? [{ value: 'delivery' as const, label: words.delivery }] : []),
    ...(store.offersPickup ? [{ value: 'pickup' as const, label: words.pickup }] : []),
  ];
  return (
    <section aria-labelledby="when" className="grid gap-3">
      <h2 id="when" className="font-title text-xl font-semibold">
        {words.whenTitle}
      </h2>
      {modes.length < 2 ? null : (
        <FieldGroup label={words.modes} isLabelHidden>
          <RadioCards
            choices={modes}
            value={slots.fulfilment}
            onChange={(mode) => mode && slots.onFulfilment(mode)}
            className="grid-cols-2"
          />
        </FieldGroup>
      )}
      <div aria-live="polite" className="grid gap-1">
        <Answer slots={slots} />
        <p className="text-sm text-ink-muted">{reachText({ cake, slots, place }, words)}</p>
        <p className="text-sm text-ink-muted">{cardWords.notice(leadTimeMinutes)}</p>
      </div>
    </section>
  );
}

function Answer({ slots: { data, isAsked, isError, earliest, exact, notThatDay, answeredAt } }: { slots: SlotsAnswer }) {
  const words = useWords('cake');
  if (!isAsked) return <p className="text-ink-muted">{words.finishFirst}</p>;
  if (isError) return <p className="text-honey-text">{words.notLooked}</p>;
  if (!data) {
    return (
      <>
        <span className="sr-only">{words.looking}</span>
        <Skeleton className="h-6 w-64 max-w-full" />
      </>
    );
  }
  if (data.earliest === null) {
    const why = data.refusal && say(data.refusal, words.locale, { timeZone: data.timeZone, now: answeredAt });
    return <p className="font-medium text-honey-text">{why}</p>;
  }
  return (
    <>
      {notThatDay === null ? null : <p className="font-medium text-honey-text">{notThatDay}</p>}
      <p className="flex items-start gap-2 font-medium" title={exact ?? undefined}>
        <CalendarClock aria-hidden className="mt-0.5 size-5 shrink-0 text-leaf-text" />
        <span>{earliest}</span>
      </p>
    </>
  );
}

function reachText(
  { cake, slots: { fulfilment, data }, place }: Omit<EarliestSlotProps, 'leadTimeMinutes'>,
  words: Words<'cake'>,
): string | null {
  if (fulfilment === 'pickup') return words.pickupAt(cake.store.name, cake.store.city);
  if (place === null) return words.deliveryAsks;
  if (!data?.deliveryFee || data.earliest === null) return null;
  const { amount, currency } = data.deliveryFee;
  return amount === 0
    ? words.deliveredFree(placeName(place, words.locale))
    : words.deliveredTo(placeName(place, words.locale), moneyText(amount, currency, words.locale));
}
