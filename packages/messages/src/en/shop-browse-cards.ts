import { aboutKilometres } from '../distances.ts';
import { counted } from '../language.ts';

/** A cake or a store in a list. */
export const cardWords = {
  by: (store: string, city: string) => `${store}, ${city}`,
  soldOut: 'Sold out today',
  rated: (average: number, count: number) => `${average.toFixed(1)} of 5 from ${count === 1 ? '1 review' : `${count} reviews`}`,
  ratingShort: (average: number, count: number) => `${average.toFixed(1)} (${count})`,
  unrated: 'New',
  distance: (metres: number) => `${aboutKilometres(metres)} away`,
  delivers: (place: string) => `Delivers to ${place}`,
  pickupOnly: 'Pick-up',
  /** Short notices are hours on the clock; long ones are said in working days, as kitchens count them. */
  notice: (minutes: number) => {
    if (minutes < 60) return 'Ready within the hour';
    if (minutes <= 10 * 60) return `${counted(Math.ceil(minutes / 60), 'en', { one: 'hour’s', other: 'hours’' })} notice`;
    const days = Math.ceil(minutes / (10 * 60));
    return `${days} working days’ notice`;
  },
  paused: 'Takes no orders right now',
} as const;

/** A customer's own picture on a cake of the cart or of an order. */
export const linePhotoWords = {
  open: (group: string) => `${group}: open your picture large`,
} as const;
