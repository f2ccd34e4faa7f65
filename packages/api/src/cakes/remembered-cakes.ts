import type { CustomizableCake } from '@sweetspot/domain/customization/customization';
import { CATALOGUE_KEPT, dependOn } from '../cache/index.ts';
import type { Services } from '../context.ts';
import { loadCakesWithStores, type CakeOfStore, type LoadCakes } from './load-customizable-cake.ts';

/**
 * Cakes as this process remembers the catalogue: what a cart, a quote and a hold show. What is charged is read again by the
 * transaction that places the order. Never to be called inside a transaction: it may need a second connection.
 */
export function rememberedCakes({ db, cache }: Pick<Services, 'db' | 'cache'>): LoadCakes {
  return async (cakeIds) => {
    const missing: string[] = [];
    let loading: Promise<readonly CakeOfStore[]> | undefined;
    const loadOne = async (cakeId: string): Promise<CustomizableCake | null> => {
      missing.push(cakeId);
      // Begun only after every id was looked up, so that all that are missing are one question.
      loading ??= Promise.resolve().then(() => loadCakesWithStores(db.prisma, missing));
      const found = (await loading).find(({ cake }) => cake.id === cakeId);
      if (!found) return null;
      dependOn({ stores: [found.storeId] });
      return found.cake;
    };
    const found = await Promise.all(
      [...new Set(cakeIds)].map((id) => cache.remember(`customizable:${id}`, () => loadOne(id), CATALOGUE_KEPT)),
    );
    return new Map(found.flatMap((cake) => (cake === null ? [] : [[cake.id, cake]])));
  };
}
