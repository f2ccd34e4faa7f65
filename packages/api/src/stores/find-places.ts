import type { z } from 'zod';
import type { Services } from '../context.ts';
import type { placeView } from './store-view.ts';

/** What a person typed as "where", resolved from our own tables; empty when nothing is near enough. */
export async function findPlaces(
  { places }: Pick<Services, 'places'>,
  { words }: { words: string },
): Promise<z.output<typeof placeView>[]> {
  const place = await places.resolve(words);
  if (!place) return [];
  const { name, latitude, longitude, postalCode, stateCode, certainty } = place;
  return [{ name, latitude, longitude, postalCode, state: stateCode, isCertain: certainty === 'sure' }];
}
