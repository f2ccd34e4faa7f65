import type { ListCakesInput } from '../cakes/index.ts';
import type { Context } from '../context.ts';
import { isWithinLimit } from '../http/index.ts';
import { fromLocalDate } from '../stores/index.ts';
import { inTx } from '../transaction.ts';

/** A kilometre wide: a quarter of a town, and nobody's home. */
const PLACE_DECIMALS = 2;

/** One row for a search that found nothing. Who asks again and again is not counted again and again, and the same wish once a day. */
export async function noteUnmetDemand(ctx: Context, input: ListCakesInput): Promise<void> {
  const wish = wishOf(input);
  if (!(await isWithinLimit(ctx.limits, 'unmet_demand_alike', `${ctx.ip} ${JSON.stringify(wish)}`))) return;
  if (!(await isWithinLimit(ctx.limits, 'unmet_demand', ctx.ip))) return;
  await inTx(ctx, ({ tx, newId, now }) =>
    tx.unmetDemand.create({ data: { ...wish, id: newId(), createdAt: now() }, select: { id: true } }),
  );
}

/** What was wanted, without anything that says by whom. */
function wishOf({ near, readyBy, ...input }: ListCakesInput) {
  return {
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
  };
}

const rounded = (degrees: number): number => Number(degrees.toFixed(PLACE_DECIMALS));
