import type { ListCakesInput } from '../cakes/index.ts';
import type { Context } from '../context.ts';
import { isWithinLimit } from '../http/index.ts';
import { fromLocalDate } from '../stores/index.ts';
import { inTx } from '../transaction.ts';

/** A kilometre wide: a quarter of a town, and nobody's home. */
const PLACE_DECIMALS = 2;

/** One row for a search that found nothing. Who asks again and again is not counted again and again. */
export async function noteUnmetDemand(ctx: Context, input: ListCakesInput): Promise<void> {
  if (!(await isWithinLimit(ctx.limits, 'unmet_demand', ctx.ip))) return;
  const { near, readyBy } = input;
  await inTx(ctx, ({ tx, newId, now }) =>
    tx.unmetDemand.create({
      data: {
        id: newId(),
        latitude: near ? rounded(near.latitude) : null,
        longitude: near ? rounded(near.longitude) : null,
        city: input.city ?? null,
        withinMetres: input.withinMetres ?? null,
        fulfilment: input.fulfilment ?? null,
        readyBy: readyBy ? fromLocalDate(readyBy) : null,
        readyMinute: input.readyByMinute ?? null,
        category: input.category ?? null,
        occasion: input.occasion ?? null,
        diet: input.diet ?? null,
        freeFrom: [...input.freeFrom],
        flavour: input.flavour ?? null,
        serves: input.serves ?? null,
        priceMinMinor: input.priceMinMinor ?? null,
        priceMaxMinor: input.priceMaxMinor ?? null,
        minRating: input.minRating ?? null,
        hadWords: input.words !== '',
        createdAt: now(),
      },
      select: { id: true },
    }),
  );
}

const rounded = (degrees: number): number => Number(degrees.toFixed(PLACE_DECIMALS));
