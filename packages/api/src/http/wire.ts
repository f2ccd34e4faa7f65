import type { Prisma } from '@sweetspot/db';
import type { CurrencyCode, Money } from '@sweetspot/domain/money/money';
import { z } from 'zod';

export { moneyView } from '@sweetspot/domain/money/inputs';

export function money(amount: number, currency: CurrencyCode): Money {
  return { amount, currency };
}

/** ISO 8601, UTC. */
export const instantView = z.iso.datetime();
/** A local calendar date, YYYY-MM-DD. */
export const dateView = z.iso.date();
export const phraseView = z.object({
  key: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
});
export const okView = z.object({ ok: z.literal(true) });

/**
 * The view as tRPC's parser. Given the view itself, tRPC asks it to parse asynchronously, and zod cannot use the parser that it compiles
 * for it: that takes twice as long.
 */
export const atOnce =
  <View extends z.ZodType>(view: View) =>
  (value: unknown): z.output<View> =>
    view.parse(value);

/** Lists are keyset-paged: a page, and where the next one starts. */
export const pageInput = z.object({ cursor: z.string().max(400).nullish(), limit: z.int().min(1).max(100).default(24) });
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}

export const pictureView = z.object({
  id: z.uuid(),
  /** Path of a variant is `${path}/${width}.webp`; widths 320, 640, 1280, up to the picture's own. */
  path: z.string(),
  width: z.int(),
  height: z.int(),
  alt: z.string(),
});

/** For a JSON column: Prisma's type wants an index signature that our interfaces do not have; that it is JSON, it is. */
export function toJson(value: object): Prisma.InputJsonValue {
  return value as Prisma.InputJsonValue;
}

type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Frozen<T[Key]> }
    : T;

/** The domain's values are deeply readonly, what zod infers is not; on their way to the wire nobody changes either. */
export function asWire<T>(value: Frozen<T>): T {
  return value as T;
}
