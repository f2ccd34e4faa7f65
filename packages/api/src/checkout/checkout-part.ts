import type { CartChange } from '@sweetspot/domain/carts/cart-errors';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { MOST_ORDER_MINOR } from '@sweetspot/domain/money/inputs';
import type { Fulfilment } from '@sweetspot/domain/orders/order-status';
import type { LoadCakes, Point, RawReader } from '../cakes/index.ts';
import { evaluateLines, type CartPart, type EvaluatedLine } from '../carts/index.ts';
import type { Services } from '../context.ts';
import type { StoreTerms } from '../stores/index.ts';
import { tripTo, type Trip } from '../capacity/index.ts';
import { subtotalOf } from './price-part.ts';

/** One store's part of a cart, orderable as it stands; says what keeps it from that. */
export async function loadOrderableLines(
  reader: RawReader,
  { of, store, loadCakes }: { of: CartPart; store: StoreTerms; loadCakes: LoadCakes },
): Promise<OrderableLines> {
  return requireOrderable(await evaluateLines(reader, { ...of, storeId: store.id }, loadCakes), store);
}

/** The same of lines that were read already. */
export function requireOrderable(lines: readonly EvaluatedLine[], store: StoreTerms): OrderableLines {
  if (!isFilled(lines)) throw new AppError('CART_EMPTY');
  const broken = lines.filter(({ problems }) => problems.length > 0);
  if (broken.length > 0) throw new AppError('CART_CHANGED', { changes: broken.map(toChange) });
  const subtotalMinor = subtotalOf(lines);
  if (subtotalMinor > MOST_ORDER_MINOR) throw new AppError('ORDER_TOO_LARGE', { mostMinor: MOST_ORDER_MINOR });
  if (subtotalMinor < store.minimumOrderMinor)
    throw new AppError('BELOW_MINIMUM', { minimumMinor: store.minimumOrderMinor, subtotalMinor });
  return lines;
}

type OrderableLines = readonly [EvaluatedLine, ...EvaluatedLine[]];

const isFilled = (lines: readonly EvaluatedLine[]): lines is OrderableLines => lines.length > 0;

function toChange({ id, cake, store, evaluation }: EvaluatedLine): CartChange {
  const isGone = cake.status !== 'published' || cake.isSoldOut || store.status !== 'approved' || evaluation.unitPriceMinor === 0;
  return isGone ? { type: 'cake_gone', lineId: id } : { type: 'option', lineId: id, problems: evaluation.problems };
}

/** Null for pick-up; refuses what the store does not do and where it does not go. */
export async function tripFor(
  ctx: Pick<Services, 'distance'>,
  { store, fulfilment, point, departAt }: { store: StoreTerms; fulfilment: Fulfilment; point: Point | null; departAt: Date },
): Promise<Trip | null> {
  if (!store.schedule.offers.includes(fulfilment)) throw new AppError('FULFILMENT_UNAVAILABLE', { fulfilment });
  if (fulfilment === 'pickup') return null;
  if (!point) throw new AppError('INPUT_INVALID', { fields: { point: 'address_required' } });
  const trip = await tripTo(ctx, { store, point, departAt });
  const radiusMetres = store.schedule.deliveryRadiusMetres;
  if (trip.straightMetres > radiusMetres) throw new AppError('OUT_OF_RANGE', { distanceMetres: trip.straightMetres, radiusMetres });
  return trip;
}
