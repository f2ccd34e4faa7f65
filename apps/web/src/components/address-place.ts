import { deliveryPoint, type DeliveryPoint, type PointSource } from '@sweetspot/domain/delivery/delivery-point';
import { straightDistanceMetres, type GeoPoint } from '@sweetspot/domain/delivery/estimate-route';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { api } from '../app/api.ts';
import { postalCodeOf, stateName, type AddressDraft } from './address-form.ts';
import type { Whereabouts } from './use-where-i-am.ts';

export interface AddressPlace {
  readonly isUnknown: boolean;
  readonly isRough: boolean;
  readonly isFailed: boolean;
  /** What the form's point was taken from; null while there is none, `saved` for one that came with the address. */
  readonly by: PointSource | 'saved' | null;
  /** "416003, Kolhapur", or the town. */
  readonly name: string;
}

const SHORTEST_TOWN = 3;

/** Looks the postal code up as it is typed, fills in city, state and point, and knows what the point was taken from. */
export function useAddressPlace(located: Whereabouts | null, { hasPin }: { readonly hasPin: boolean }): AddressPlace {
  const { setValue, getValues, control } = useFormContext<AddressDraft>();
  const [postalCode, city, latitude, longitude] = useWatch({ control, name: ['postalCode', 'city', 'latitude', 'longitude'] });
  const code = postalCodeOf(postalCode);
  const [isWhole, typed, typedTown] = [code !== null, code ?? '', city.trim()];
  const byCode = api.stores.findPlaces.useQuery({ words: typed }, { enabled: isWhole, staleTime: Number.POSITIVE_INFINITY });
  const place = isWhole ? byCode.data?.[0] : undefined;
  const isUnknown = isWhole && byCode.data?.length === 0;
  const byTown = api.stores.findPlaces.useQuery(
    { words: typedTown },
    { enabled: isUnknown && typedTown.length >= SHORTEST_TOWN, staleTime: Number.POSITIVE_INFINITY },
  );
  const town = isUnknown && typedTown.length >= SHORTEST_TOWN ? byTown.data?.[0] : undefined;
  const point = deliveryPoint({ device: located, postalCode: place ?? null, town: town ?? null });

  // What came back with the saved or reloaded form is the customer's own word: only a newly typed code replaces it.
  const [cameWith] = useState(() => (getValues('latitude') === null ? '' : typed));
  const filledFor = useRef(cameWith);
  const namedFor = useRef(cameWith);
  const fillIn = useEffectEvent(() => {
    const isLookedUp = place !== undefined || isUnknown;
    if (!isLookedUp && !located) return;
    if (place && namedFor.current !== typed) {
      namedFor.current = typed;
      setValue('city', place.name, { shouldDirty: true, shouldValidate: true });
      if (place.state !== null) setValue('state', stateName(place.state), { shouldDirty: true, shouldValidate: true });
    }
    if (filledFor.current === typed && !located) return;
    // A town that is typed later says more of a code that nobody knows.
    if (isLookedUp) filledFor.current = isUnknown ? '' : typed;
    const isPinSet = getValues('latitude') !== null;
    // A pin stays where the person put it until something better is known; a rough start is better than none, because it can be moved.
    const at = point?.at ?? (hasPin && !isPinSet ? located : null);
    if (at === null && (hasPin || !isUnknown)) return;
    setValue('latitude', at?.latitude ?? null, { shouldDirty: true });
    setValue('longitude', at?.longitude ?? null, { shouldDirty: true, shouldValidate: at !== null });
  });
  useEffect(() => fillIn(), [place, town, isUnknown, located]);

  return {
    isUnknown,
    isRough: place?.isCertain === false,
    isFailed: isWhole && byCode.isError,
    by: latitude === null || longitude === null ? null : sourceOf({ latitude, longitude }, point),
    name: place ? `${typed}, ${place.name}` : (town?.name ?? typed),
  };
}

const SAME_POINT_METRES = 25;

function sourceOf(at: GeoPoint, point: DeliveryPoint | null): PointSource | 'saved' {
  return point && straightDistanceMetres(at, point.at) < SAME_POINT_METRES ? point.by : 'saved';
}
