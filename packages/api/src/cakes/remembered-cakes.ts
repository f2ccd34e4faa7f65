import { begun } from '@sweetspot/db';
import type { CustomizableCake } from '@sweetspot/domain/customization/customization';
import { CATALOGUE_KEPT, dependOn } from '../cache/index.ts';
import type { Services } from '../context.ts';
import {
  loadCakesWithStores,
  loadCustomizableCakes,
  loadStamps,
  type CakeOfStore,
  type LoadCakes,
  type RawReader,
} from './load-customizable-cake.ts';

type RememberedCake = Pick<CakeOfStore, 'cake' | 'stamp'>;

const keyOf = (cakeId: string): string => `customizable:${cakeId}`;

/**
 * Cakes as this process remembers the catalogue: what a cart, a quote and a hold show. What is charged is read again by the
 * transaction that places the order. Never to be called inside a transaction: it may need a second connection.
 */
export function rememberedCakes({ db, cache }: Pick<Services, 'db' | 'cache'>): LoadCakes {
  return async (cakeIds) => {
    const missing: string[] = [];
    let loading: Promise<readonly CakeOfStore[]> | undefined;
    const loadOne = async (cakeId: string): Promise<RememberedCake | null> => {
      missing.push(cakeId);
      // Begun only after every id was looked up, so that all that are missing are one question.
      loading ??= Promise.resolve().then(() => loadCakesWithStores(db.prisma, missing));
      const found = (await loading).find(({ cake }) => cake.id === cakeId);
      if (!found) return null;
      const { storeId, ...remembered } = found;
      dependOn({ stores: [storeId] });
      return remembered;
    };
    const found = await Promise.all([...new Set(cakeIds)].map((id) => cache.remember(keyOf(id), () => loadOne(id), CATALOGUE_KEPT)));
    return new Map(found.flatMap((each) => (each === null ? [] : [[each.cake.id, each.cake]])));
  };
}

/** Those of the cakes that are remembered, to be handed to a transaction. */
export function cakesAtHand({ cache }: Pick<Services, 'cache'>, cakeIds: readonly string[]): CakesAtHand {
  return cakeIds.flatMap((id) => cache.find<RememberedCake>(keyOf(id)) ?? []);
}

export type CakesAtHand = readonly RememberedCake[];

/** Cakes as they are now: those at hand of which no row has changed, which is asked at once, and all others read. */
export function cakesNow(reader: RawReader, atHand: CakesAtHand): LoadCakes {
  const ids = atHand.map(({ cake }) => cake.id);
  const stamps = begun(ids.length === 0 ? Promise.resolve(new Map<string, string>()) : loadStamps(reader, ids));
  return async (cakeIds) => {
    const now = await stamps;
    const same = atHand.flatMap(({ cake, stamp }): [string, CustomizableCake][] => (now.get(cake.id) === stamp ? [[cake.id, cake]] : []));
    const found = new Map(same);
    const read = await loadCustomizableCakes(
      reader,
      cakeIds.filter((id) => !found.has(id)),
    );
    return new Map([...found, ...read]);
  };
}
