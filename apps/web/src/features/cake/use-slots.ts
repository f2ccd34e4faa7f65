import type { RouterOutputs } from '@sweetspot/api';
import type { Evaluation } from '@sweetspot/domain/customization/customization';
import type { Fulfilment } from '@sweetspot/domain/orders/order-status';
import { exactSlotWords, intlLocaleOf, slotWords, type Locale } from '@sweetspot/messages';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { pointOf, type Place } from '../../app/place.ts';
import type { CakeView } from '../../app/views.ts';
import { customizationForWire } from '../../app/wire.ts';
import { useWords, type Words } from '../../app/words.ts';
import { useSettled } from './use-settled.ts';

const SETTLE_MS = 400;

export interface SlotsAnswer {
  readonly fulfilment: Fulfilment;
  readonly onFulfilment: (fulfilment: Fulfilment) => void;
  /** Undefined while it is being asked. */
  readonly data: RouterOutputs['stores']['slots'] | undefined;
  /** When it was answered: what "today" is measured from. */
  readonly answeredAt: Date;
  readonly isError: boolean;
  /** False while the design cannot be ordered: there is nothing to ask then. */
  readonly isAsked: boolean;
  /** "Earliest: today, 4 to 6 pm.", or when on the day that was asked for; null where there is none, or none yet. */
  readonly earliest: string | null;
  /** The same with its date and clock, for who points at it. */
  readonly exact: string | null;
  /** That the day asked for is not possible, in words; null where it is, or none was asked for. */
  readonly notThatDay: string | null;
}

interface SlotsQuestion {
  readonly cake: CakeView;
  readonly evaluation: Evaluation;
  readonly quantity: number;
  readonly place: Place | null;
  /** The day asked for, a local date of the store. */
  readonly readyBy: string | null;
}

/** When this very cake could be had; asked anew when the choices have settled. */
export function useSlots({ cake, evaluation, quantity, place, readyBy }: SlotsQuestion): SlotsAnswer {
  const words = useWords('cake');
  const { store } = cake;
  const [fulfilment, onFulfilment] = useState<Fulfilment>(store.offersDelivery ? 'delivery' : 'pickup');
  const customization = useSettled(evaluation.customization, SETTLE_MS);
  const point = fulfilment === 'delivery' ? pointOf(place) : null;
  const wanted = { cakeId: cake.id, customization: customizationForWire(customization), quantity };
  const slots = api.stores.slots.useQuery({ storeId: store.id, fulfilment, point, cake: wanted }, { enabled: evaluation.isOrderable });
  // Until choosing has come to rest, what was answered is about another design.
  const isAboutThis = customization === evaluation.customization;
  const data = isAboutThis ? slots.data : undefined;
  const answeredAt = new Date(slots.dataUpdatedAt);
  return {
    fulfilment,
    onFulfilment,
    data,
    answeredAt,
    isError: isAboutThis && slots.isError,
    isAsked: evaluation.isOrderable,
    ...(evaluation.isOrderable ? whenInWords(data, readyBy, answeredAt, words) : NO_TIME),
  };
}

const NO_TIME = { earliest: null, exact: null, notThatDay: null };

function whenInWords(
  data: SlotsAnswer['data'],
  readyBy: string | null,
  now: Date,
  words: Words<'cake'>,
): Pick<SlotsAnswer, 'earliest' | 'exact' | 'notThatDay'> {
  if (!data?.earliest) return NO_TIME;
  const { earliest, timeZone, days } = data;
  const exactOf = ({ startAt, endAt }: typeof earliest) => exactSlotWords(new Date(startAt), new Date(endAt), words.locale, timeZone);
  const inWords = ({ startAt, endAt }: typeof earliest) => slotWords(new Date(startAt), new Date(endAt), words.locale, { timeZone, now });
  const thatDay = readyBy === null ? undefined : days.find(({ date }) => date === readyBy)?.slots.find(({ isOffered }) => isOffered);
  if (thatDay) return { earliest: words.onThatDay(inWords(thatDay)), exact: exactOf(thatDay), notThatDay: null };
  return {
    earliest: words.earliest(inWords(earliest)),
    exact: exactOf(earliest),
    notThatDay: readyBy && words.notThatDay(calendarDay(readyBy, words.locale)),
  };
}

/** A calendar date said without a zone: it is the same day wherever it is read. */
const calendarDay = (date: string, locale: Locale): string =>
  new Intl.DateTimeFormat(intlLocaleOf(locale), { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
