import type { CustomizableCake, Customization } from '@sweetspot/domain/customization/customization';
import { evaluateCustomization } from '@sweetspot/domain/customization/evaluate-customization';
import { AppError } from '@sweetspot/domain/errors/app-error';
import type { z } from 'zod';
import type { Services } from '../context.ts';
import { asWire } from '../http/index.ts';
import { browseCacheOf } from './browse-cache.ts';
import type { quoteView } from './cake-view.ts';
import { rememberedCakes } from './remembered-cakes.ts';

type Quote = z.output<typeof quoteView>;

/** What this customization costs, contains and needs, in the server's own words. */
export async function quoteCustomization(
  ctx: Pick<Services, 'db' | 'events'>,
  { cakeId, customization }: { cakeId: string; customization: Customization },
): Promise<Quote> {
  const cake = await browseCacheOf(ctx).remember(`offered:${cakeId}`, () => loadOfferedCake(ctx, cakeId));
  return toQuote(cake, customization);
}

async function loadOfferedCake(ctx: Pick<Services, 'db' | 'events'>, cakeId: string): Promise<CustomizableCake> {
  const [offered, cakes] = await Promise.all([
    ctx.db.prisma.cake.count({ where: { id: cakeId, status: 'published', store: { status: 'approved' } } }),
    rememberedCakes(ctx)([cakeId]),
  ]);
  const cake = cakes.get(cakeId);
  if (offered === 0 || cake === undefined) throw new AppError('CAKE_NOT_FOUND');
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
