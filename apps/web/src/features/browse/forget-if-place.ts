import { forgetPlace } from '../../app/place.ts';
import type { Narrowing } from './browse-filters.ts';

/** A remembered place would come back by itself. */
export function forgetIfPlace({ name }: Narrowing): void {
  if (name === 'place') forgetPlace();
}
