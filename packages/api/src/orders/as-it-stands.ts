import { DIETARY_CLAIMS, DIETARY_MARKS } from '@sweetspot/domain/allergens/allergen';
import { cakeDesignInput, customizationInput, workInput } from '@sweetspot/domain/customization/inputs';
import { ladderAsItStands, type CancellationLadder } from '@sweetspot/domain/orders/cancellation';
import { cancellationLadderSchema, orderTotalSchema } from '@sweetspot/domain/orders/inputs';
import type { OrderTotal } from '@sweetspot/domain/orders/order-total';
import { z } from 'zod';
import { allergenProfileView } from '../cakes/index.ts';

/** What a change makes of a line, by the names of its columns. */
export const standingLineSchema = z.object({
  customization: customizationInput,
  choices: z.array(
    z.object({ groupId: z.string(), role: z.string(), group: z.string(), choice: z.string(), optionIds: z.array(z.string()) }),
  ),
  priceParts: z.array(
    z.object({ groupId: z.string().nullable(), optionId: z.string().nullable(), label: z.string(), amountMinor: z.int() }),
  ),
  unitPriceMinor: z.int(),
  lineTotalMinor: z.int(),
  allergens: allergenProfileView,
  mark: z.enum(DIETARY_MARKS),
  claims: z.array(z.enum(DIETARY_CLAIMS)),
  design: cakeDesignInput,
  inscription: z.array(z.string()),
  serves: z.int(),
  weightGrams: z.int().nullable(),
  work: workInput,
  preparationMinutes: z.int(),
  leadTimeMinutes: z.int(),
});
export type StandingLine = z.output<typeof standingLineSchema>;

const instantSchema = z.iso.datetime().transform((at) => new Date(at));
const windowSchema = z.object({ startAt: instantSchema, endAt: instantSchema });

/** As one of the order's slot keeps them: it is of no line. */
export const amendedSlotSchema = z.object({ slot: windowSchema, total: orderTotalSchema });
export const wantedSlotSchema = z.object({ slot: windowSchema.extend({ id: z.string(), windowId: z.string(), date: z.iso.date() }) });

/** A line with what the change that holds made of it; as it was placed where nothing did. */
export function lineAsItStands<T extends { readonly standing: unknown }>(line: T): T {
  if (line.standing === null) return line;
  const standing = standingLineSchema.parse(line.standing);
  return { ...line, ...Object.fromEntries(Object.entries(standing).filter(([column]) => column in line)) };
}

/** An order's breakdown with every change that holds. */
export function totalAsItStands({ breakdown, standing }: { readonly breakdown: unknown; readonly standing: unknown }): OrderTotal {
  return orderTotalSchema.parse(standing ?? breakdown);
}

interface PromisedAndRevised {
  readonly promisedStartAt: Date;
  readonly promisedEndAt: Date;
  readonly revisedStartAt: Date | null;
  readonly revisedEndAt: Date | null;
}

/** For when an order is promised now. */
export const slotAsItStands = (order: PromisedAndRevised): { readonly startAt: Date; readonly endAt: Date } => ({
  startAt: order.revisedStartAt ?? order.promisedStartAt,
  endAt: order.revisedEndAt ?? order.promisedEndAt,
});

/** What cancelling gives back, by the slot as it stands. */
export function ladderOf(
  order: Pick<PromisedAndRevised, 'promisedStartAt' | 'revisedStartAt'> & { readonly cancellationLadder: unknown },
): CancellationLadder {
  return ladderAsItStands(cancellationLadderSchema.parse(order.cancellationLadder), order);
}
