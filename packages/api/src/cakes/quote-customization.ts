import type { CustomizableCake, Customization } from '@sweetspot/domain/customization/customization';
import { evaluateCustomization } from '@sweetspot/domain/customization/evaluate-customization';
import { AppError } from '@sweetspot/domain/errors/app-error';
import type { z } from 'zod';
import type { Services } from '../context.ts';
import { asWire } from '../http/as-wire.ts';
import { browseCacheOf } from './browse-cache.ts';
import type { quoteView } from './cake-view.ts';
import { loadCustomizableCake } from './load-customizable-cake.ts';

type Quote = z.output<typeof quoteView>;

/** What this customization costs, contains and needs, in the server's own words. */
export async function quoteCustomization(
  ctx: Pick<Services, 'db' | 'events'>,
  { cakeId, customization }: { cakeId: string; customization: Customization },
): Promise<Quote> {
  const cake = await browseCacheOf(ctx).remember(`customizable:${cakeId}`, () => loadOfferedCake(ctx, cakeId));
  return toQuote(cake, customization);
}

async function loadOfferedCake({ db }: Pick<Services, 'db'>, cakeId: string): Promise<CustomizableCake> {
  const [offered, cake] = await Promise.all([
    db.prisma.cake.count({ where: { id: cakeId, status: 'published', store: { status: 'approved' } } }),
    loadCustomizableCake(db.prisma, cakeId),
  ]);
  if (offered === 0 || cake === null) throw new AppError('CAKE_NOT_FOUND');
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
