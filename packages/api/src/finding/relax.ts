import { addDays } from '@sweetspot/domain/slots/wall-clock';
import { z } from 'zod';
import { listCakesInput, type ListCakesInput } from '../cakes/index.ts';

/** The parts of a question that may be let go or widened, likeliest first: the day and the distance empty a list before a taste does. */
const relaxationView = z.discriminatedUnion('type', [
  z.object({ type: z.literal('day'), readyBy: z.string() }),
  z.object({ type: z.literal('time') }),
  z.object({ type: z.literal('within'), metres: z.int().nullable() }),
  z.object({ type: z.literal('price'), priceMaxMinor: z.int().nullable() }),
  z.object({
    type: z.literal('without'),
    part: z.enum([
      'words',
      'fulfilment',
      'minRating',
      'city',
      'available',
      'serves',
      'flavour',
      'category',
      'occasion',
      'readyBy',
      'place',
    ]),
  }),
  /** All of it but what must not be eaten, and the place where `isHere`. */
  z.object({ type: z.literal('everything'), isHere: z.boolean() }),
]);
/** A way out, and how many cakes it finds: "at least" at 99. */
export const nearMissView = z.object({ relaxation: relaxationView, cakes: z.int() });
export type NearMiss = z.output<typeof nearMissView>;
export type Relaxation = z.output<typeof relaxationView>;

export const relaxInput = listCakesInput.omit({ cursor: true, limit: true, sort: true });

interface Tried {
  readonly relaxation: Relaxation;
  readonly input: ListCakesInput;
}

const WIDER_METRES = [5_000, 10_000, 25_000, 50_000] as const;
const DAYS_TRIED = 4;
/** Beyond ten lakh rupees nobody is asked for a little more. */
const DEAREST_ASKED = 100_000_000;
/** Half as much again, up to a round number: what people stretch to. */
const stretched = (minor: number): number => Math.ceil((minor * 1.5) / 10_000) * 10_000;

/** Every way of asking for less that is worth trying. What somebody must not eat, a diet too, is never let go. */
export function waysToRelax(input: ListCakesInput, today: string): readonly Tried[] {
  const tried: Tried[] = [];
  const add = (relaxation: Relaxation, change: Partial<ListCakesInput>): void =>
    void tried.push({ relaxation, input: { ...input, ...change } });
  const without = (part: Extract<Relaxation, { type: 'without' }>['part'], change: Partial<ListCakesInput>): void =>
    add({ type: 'without', part }, change);
  const { readyBy, near, withinMetres, priceMaxMinor } = input;
  if (input.readyByMinute) add({ type: 'time' }, { readyByMinute: null });
  if (readyBy) for (const day of daysAround(readyBy, today)) add({ type: 'day', readyBy: day }, { readyBy: day, readyByMinute: null });
  if (near && withinMetres)
    for (const metres of WIDER_METRES) if (metres > withinMetres) add({ type: 'within', metres }, { withinMetres: metres });
  if (input.fulfilment) without('fulfilment', { fulfilment: null });
  if (typeof priceMaxMinor === 'number') {
    const wider = stretched(priceMaxMinor);
    if (wider <= DEAREST_ASKED) add({ type: 'price', priceMaxMinor: wider }, { priceMaxMinor: wider });
    add({ type: 'price', priceMaxMinor: null }, { priceMaxMinor: null, priceMinMinor: null });
  } else if (input.priceMinMinor) add({ type: 'price', priceMaxMinor: null }, { priceMinMinor: null });
  if (input.isAvailable) without('available', { isAvailable: null });
  if (input.minRating) without('minRating', { minRating: null });
  if (input.flavour) without('flavour', { flavour: null });
  if (input.category) without('category', { category: null });
  if (input.occasion) without('occasion', { occasion: null });
  if (input.city) without('city', { city: null });
  if (input.serves) without('serves', { serves: null });
  if (input.words !== '') without('words', { words: '' });
  // Who asked for a day found nothing that is sold out.
  if (readyBy) without('readyBy', { readyBy: null, readyByMinute: null, isAvailable: true });
  if (near) without('place', { near: null, withinMetres: null });
  return tried;
}

/** Where no single part stands in the way: all that may be let go at once, here and then anywhere. */
export function waysToBeginAnew({ near, diet, freeFrom, storeId }: ListCakesInput): readonly Tried[] {
  const kept = listCakesInput.parse({ diet, freeFrom, storeId, limit: 1 });
  const anywhere: Tried = { relaxation: { type: 'everything', isHere: false }, input: kept };
  return near ? [{ relaxation: { type: 'everything', isHere: true }, input: { ...kept, near } }, anywhere] : [anywhere];
}

/** Later days first, then sooner ones; none that is over. */
function daysAround(day: string, today: string): readonly string[] {
  const later = Array.from({ length: DAYS_TRIED }, (_, index) => addDays(day, index + 1));
  return [...later, addDays(day, -1)].filter((each) => each >= today);
}
