import type { CustomizableCake, Customization } from '@sweetspot/domain/customization/customization';
import { evaluateCustomization } from '@sweetspot/domain/customization/evaluate-customization';
import { AppError } from '@sweetspot/domain/errors/app-error';
import type { z } from 'zod';
import { CATALOGUE_KEPT, dependOn } from '../cache/index.ts';
import type { Services } from '../context.ts';
import { asWire } from '../http/index.ts';
import type { quoteView } from './cake-view.ts';
import { rememberedCakes } from './remembered-cakes.ts';

type Quote = z.output<typeof quoteView>;

/** What this customization costs, contains and needs, in the server's own words. */
export async function quoteCustomization(
  ctx: Pick<Services, 'db' | 'cache'>,
  { cakeId, customization }: { cakeId: string; customization: Customization },
): Promise<Quote> {
  return toQuote(await offeredCake(ctx, cakeId), customization);
}

/** A cake that visitors can see, as this process remembers it. Throws CAKE_NOT_FOUND. */
export function offeredCake(ctx: Pick<Services, 'db' | 'cache'>, cakeId: string): Promise<CustomizableCake> {
  return ctx.cache.remember(`offered:${cakeId}`, () => loadOfferedCake(ctx, cakeId), CATALOGUE_KEPT);
}

async function loadOfferedCake(ctx: Pick<Services, 'db' | 'cache'>, cakeId: string): Promise<CustomizableCake> {
  const [offered, cakes] = await Promise.all([
    ctx.db.prisma.cake.findFirst({ where: { id: cakeId, status: 'published', store: { status: 'approved' } }, select: { storeId: true } }),
    rememberedCakes(ctx)([cakeId]),
  ]);
  const cake = cakes.get(cakeId);
  if (offered === null || cake === undefined) throw new AppError('CAKE_NOT_FOUND');
  dependOn({ stores: [offered.storeId] });
  return cake;
}

function toQuote(cake: CustomizableCake, customization: Customization): Quote {
  const evaluation = evaluateCustomization(cake, customization);
  const money = (amount: number) => ({ amount, currency: cake.currency });
  return {
    isOrderable: evaluation.isOrderable,
    problems: asWire<Quote['problems']>(evaluation.problems),
    unitPrice: money(evaluation.unitPriceMinor),
    parts: evaluation.parts.map(({ label, amountMinor }) => ({ label, amount: money(amountMinor) })),
    allergens: evaluation.allergens,
    mark: evaluation.mark,
    claims: [...evaluation.claims],
    serves: evaluation.serves,
    leadTimeMinutes: evaluation.leadTimeMinutes,
    preparationMinutes: evaluation.preparationMinutes,
  };
}
