import { useRef, useState } from 'react';
import type { Point } from '../app/place.ts';

export type WhereTrouble = 'refused' | 'unavailable' | 'slow';

export interface Whereabouts extends Point {
  /** Within so many metres, as far as the device knows. */
  readonly accuracyMetres: number;
}

const PATIENCE_MS = 10_000;
const STILL_TRUE_MS = 300_000;

/** Asks the device where it is, when it is told to and not before; exactly for a door, roughly and sooner for a town. */
export function useWhereIAm(onFound: (at: Whereabouts) => void, { isExact }: { readonly isExact: boolean }) {
  const [state, setState] = useState<'idle' | 'asking' | 'found' | WhereTrouble>('idle');
  const isAsking = useRef(false);
  const ask = () => {
    if (isAsking.current) return;
    // Browsers give it to secure pages only, and some to none.
    if (!('geolocation' in navigator)) return setState('unavailable');
    isAsking.current = true;
    setState('asking');
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) => {
        isAsking.current = false;
        setState('found');
        onFound({ latitude, longitude, accuracyMetres: accuracy });
      },
      (error) => {
        isAsking.current = false;
        setState(whyNot(error));
      },
      { enableHighAccuracy: isExact, timeout: PATIENCE_MS, maximumAge: STILL_TRUE_MS },
    );
  };
  return { ask, state };
}

export function whyNot({ code }: Pick<GeolocationPositionError, 'code'>): WhereTrouble {
  // The specification's numbers: a page that is not secure gets the first one too.
  if (code === 1) return 'refused';
  return code === 3 ? 'slow' : 'unavailable';
}
