import type { CustomizableCake } from '@sweetspot/domain/customization/customization';
import type { Services } from '../context.ts';
import { browseCacheOf } from './browse-cache.ts';
import { loadCustomizableCakes, type LoadCakes } from './load-customizable-cake.ts';

/**
 * Cakes as this process remembers the catalogue: what a cart, a quote and a hold show. What is charged is read again by the
 * transaction that places the order. Never to be called inside a transaction: it may need a second connection.
 */
export function rememberedCakes(ctx: Pick<Services, 'db' | 'events'>): LoadCakes {
  const cache = browseCacheOf(ctx);
  return async (cakeIds) => {
    const missing: string[] = [];
    let loading: Promise<Map<string, CustomizableCake>> | undefined;
    const loadOne = async (cakeId: string): Promise<CustomizableCake | null> => {
      missing.push(cakeId);
      // Begun only after every id was looked up, so that all that are missing are one question.
      loading ??= Promise.resolve().then(() => loadCustomizableCakes(ctx.db.prisma, missing));
      return (await loading).get(cakeId) ?? null;
    };
    const found = await Promise.all([...new Set(cakeIds)].map((id) => cache.remember(`customizable:${id}`, () => loadOne(id))));
    return new Map(found.flatMap((cake) => (cake === null ? [] : [[cake.id, cake]])));
  };
}
