import { foldCode } from '@sweetspot/domain/text/typed-text';

/** The nearest quantity allowed to what was asked for. */
export function clampQuantity(asked: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, Math.trunc(asked)));
}

/** What a typed quantity became, and why it is not what was typed. */
export interface TypedQuantity {
  readonly quantity: number;
  readonly because: 'no_number' | 'not_whole' | 'too_many' | 'too_few' | null;
}

/** What a person typed into a quantity box, once they leave it; anything that is no number keeps the quantity they had. */
export function typedQuantity(text: string, before: number, min: number, max: number): TypedQuantity {
  const typed = foldCode(text);
  if (typed === '') return { quantity: before, because: null };
  const asked = Number(typed);
  if (!Number.isFinite(asked)) return { quantity: before, because: 'no_number' };
  const quantity = clampQuantity(asked, min, max);
  if (asked > max) return { quantity, because: 'too_many' };
  if (asked < min) return { quantity, because: 'too_few' };
  return { quantity, because: Number.isInteger(asked) ? null : 'not_whole' };
}
