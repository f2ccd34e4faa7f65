import { aboutKilometres } from '../distances.ts';
import { allOf, counted } from '../language.ts';

const CAN_BE = { eggless: 'eggless', vegan: 'vegan', jain: 'Jain', gluten_free: 'gluten-free', sugar_free: 'sugar-free' } as const;

/** A cake or a store in a list. */
export const words = {
  by: (store: string, city: string) => `${store}, ${city}`,
  soldOut: 'Sold out today',
  canBe: (diets: readonly (keyof typeof CAN_BE)[]) =>
    `Can be made ${allOf(
      diets.map((diet) => CAN_BE[diet]),
      'en',
    )}`,
  rated: (average: number, count: number) => `${average.toFixed(1)} of 5 from ${count === 1 ? '1 review' : `${count} reviews`}`,
  ratingShort: (average: number, count: number) => `${average.toFixed(1)} (${count})`,
  unrated: 'New',
  distance: (metres: number) => `${aboutKilometres(metres)} away`,
  delivers: (place: string) => `Delivers to ${place}`,
  pickupOnly: 'Pick-up',
  /** In hours that the kitchen works: how many days those are depends on its hours, which only its slots know. */
  notice: (minutes: number) =>
    minutes < 60
      ? 'Ready within the hour'
      : `${counted(Math.ceil(minutes / 60), 'en', { one: 'working hour’s', other: 'working hours’' })} notice`,
  sized: (grams: number | null, serves: number) =>
    grams === null ? `for ${serves}` : `${grams >= 1000 ? `${grams / 1000} kg` : `${grams} g`}, for ${serves}`,
  paused: 'Takes no orders right now',
};
