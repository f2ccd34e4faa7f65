import type { RouterOutputs } from '@sweetspot/api';
import type { Evaluation } from '@sweetspot/domain/customization/customization';
import type { Fulfilment } from '@sweetspot/domain/orders/order-status';
import { slotWords } from '@sweetspot/messages';
import { cakeWords as words } from '@sweetspot/messages/shop-browse-cake';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { pointOf, type Place } from '../../app/place.ts';
import type { CakeView } from '../../app/views.ts';
import { customizationForWire } from '../../app/wire.ts';
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
  /** "Earliest: today, 4 to 6 pm."; null where there is none, or none yet. */
  readonly earliest: string | null;
}

interface SlotsQuestion {
  readonly cake: CakeView;
  readonly evaluation: Evaluation;
  readonly quantity: number;
  readonly place: Place | null;
}

/** When this very cake could be had; asked anew when the choices have settled. */
export function useSlots({ cake, evaluation, quantity, place }: SlotsQuestion): SlotsAnswer {
  const { store } = cake;
  const [fulfilment, onFulfilment] = useState<Fulfilment>(store.offersDelivery ? 'delivery' : 'pickup');
  const customization = useSettled(evaluation.customization, SETTLE_MS);
  const point = fulfilment === 'delivery' ? pointOf(place) : null;
  const wanted = { cakeId: cake.id, customization: customizationForWire(customization), quantity };
  const slots = api.stores.slots.useQuery(
    { storeId: store.id, fulfilment, point, cake: wanted },
    { enabled: evaluation.isOrderable, placeholderData: keepPreviousData },
  );
  const answeredAt = new Date(slots.dataUpdatedAt);
  return {
    fulfilment,
    onFulfilment,
    data: slots.data,
    answeredAt,
    isError: slots.isError,
    isAsked: evaluation.isOrderable,
    earliest: evaluation.isOrderable ? earliestWords(slots.data, answeredAt) : null,
  };
}

function earliestWords(data: SlotsAnswer['data'], now: Date): string | null {
  if (!data?.earliest) return null;
  const { earliest, timeZone } = data;
  return words.earliest(slotWords(new Date(earliest.startAt), new Date(earliest.endAt), 'en', { timeZone, now }));
}
