import type { Evaluation } from '@sweetspot/domain/customization/customization';
import { KITCHEN_STATES } from '@sweetspot/domain/kitchen/kitchen-state';
import type { OrderStatus } from '@sweetspot/domain/orders/order-status';
import type { BuiltCake } from './build-cake.ts';
import type { BuiltOrder } from './build-order.ts';
import { asJson } from './fixture-rows.ts';
import type { Fixture } from './fixture.ts';
import { kitchenStateIn } from './order-history.ts';

type LinesSpec = {
  orderId: string;
  status: OrderStatus;
  lines: { cake: BuiltCake; quantity: number; evaluation: Evaluation }[];
  taxRateBp: number;
  createdAt: Date;
};

/** Each line as frozen at placement, with its pieces and their tiers as far as the order's state says. */
export function addLines(fixture: Fixture, { orderId, status, lines, taxRateBp, createdAt }: LinesSpec): BuiltOrder['lines'] {
  return lines.map(({ cake, quantity, evaluation }, position) => {
    const id = fixture.random.uuid(createdAt);
    fixture.rows.orderLine.push({
      id,
      orderId,
      position,
      cakeId: cake.id,
      cakeName: cake.customizable.name,
      quantity,
      customization: asJson(evaluation.customization),
      choices: asJson(evaluation.choices),
      priceParts: asJson(evaluation.parts),
      unitPriceMinor: evaluation.unitPriceMinor,
      lineTotalMinor: evaluation.unitPriceMinor * quantity,
      taxRateBp,
      allergens: asJson(evaluation.allergens),
      mark: evaluation.mark,
      claims: [...evaluation.claims],
      design: asJson(evaluation.design),
      inscription: [...evaluation.design.inscription],
      serves: evaluation.serves,
      weightGrams: evaluation.weightGrams,
      work: asJson(evaluation.work),
      preparationMinutes: evaluation.preparationMinutes,
      leadTimeMinutes: evaluation.leadTimeMinutes,
    });
    const pieceIds = Array.from({ length: quantity }, (_, index) =>
      addPiece(fixture, { orderId, lineId: id, number: index + 1, status, evaluation, createdAt }),
    );
    return { id, evaluation, quantity, pieceIds };
  });
}

type PieceSpec = { orderId: string; lineId: string; number: number; status: OrderStatus; evaluation: Evaluation; createdAt: Date };

function addPiece({ random, rows }: Fixture, { orderId, lineId, number, status, evaluation, createdAt }: PieceSpec): string {
  const id = random.uuid(createdAt);
  const underWay = KITCHEN_STATES.slice(1, -1);
  const state = kitchenStateIn(status) ?? random.pick(underWay);
  rows.orderPiece.push({ id, orderId, lineId, number, state });
  const { tiers } = evaluation.design;
  if (tiers.length > 1) tiers.forEach((sponge, index) => rows.orderPieceTier.push({ pieceId: id, tier: index + 1, sponge, state }));
  return id;
}
