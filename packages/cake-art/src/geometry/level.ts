import { n, type Definitions } from '../svg.ts';
import { MIDDLE, UNIT, type Tier, type Wall } from './tiers.ts';

/** A tier's outline lying level somewhere: its face, the shadow it throws, a ring inside its edge. */
export interface LevelShape {
  readonly tier: Tier;
  readonly y: number;
  readonly grow?: number | undefined;
  readonly dx?: number | undefined;
  /** In paper units, whatever the size of the outline. */
  readonly strokeWidth?: number | undefined;
}

function drawAt(
  definitions: Definitions,
  path: string,
  { tier, y, grow = 1, dx = 0, strokeWidth }: LevelShape,
  attributes: string,
): string {
  const scale = Math.round((tier.radius / UNIT) * grow * 1000) / 1000;
  const stroke = strokeWidth === undefined ? '' : ` stroke-width="${n(strokeWidth / scale)}"`;
  return definitions.path(path, `transform="translate(${n(MIDDLE + dx)} ${n(y)})scale(${scale})"${stroke} ${attributes}`);
}

export function drawLevel(definitions: Definitions, shape: LevelShape, attributes: string): string {
  return drawAt(definitions, shape.tier.unitPath, shape, attributes);
}

/** A line along one wall at one height. */
export function drawLine(definitions: Definitions, wall: Wall, shape: LevelShape, attributes: string): string {
  return drawAt(definitions, wall.unitPath, shape, attributes);
}
