import { drawLevel } from './geometry/level.ts';
import { MIDDLE, type Stage, type Tier } from './geometry/tiers.ts';
import { PORCELAIN, SHADOW } from './palette.ts';
import { factor, n, type Definitions } from './svg.ts';

interface Disc {
  readonly y: number;
  readonly rx: number;
  readonly tilt: number;
}

function disc({ y, rx, tilt }: Disc, attributes: string): string {
  return `<ellipse cx="${MIDDLE}" cy="${n(y)}" rx="${n(rx)}" ry="${n(rx * tilt)}" ${attributes}/>`;
}

/** A porcelain plate and the faint shadow under it. */
export function drawPlate(stage: Pick<Stage, 'ground' | 'tilt' | 'plateRadius'>, definitions: Definitions): string {
  const { ground: y, tilt, plateRadius: rx } = stage;
  const thickness = 13 - tilt * 6;
  const shadow = definitions.radial(
    [
      { at: 0.72, colour: SHADOW, opacity: 0.26 },
      { at: 0.86, colour: SHADOW, opacity: 0.13 },
      { at: 1, colour: SHADOW, opacity: 0 },
    ],
    'cx=".5" cy=".5" r=".5"',
  );
  const edge = definitions.linear([
    { at: 0, colour: PORCELAIN.shade },
    { at: 0.3, colour: PORCELAIN.mid },
    { at: 0.7, colour: PORCELAIN.shade },
    { at: 1, colour: PORCELAIN.deep },
  ]);
  const rim = definitions.linear(
    [
      { at: 0, colour: '#ffffff' },
      { at: 0.5, colour: PORCELAIN.light },
      { at: 1, colour: PORCELAIN.mid },
    ],
    'x2=".8" y2="1"',
  );
  const well = definitions.linear(
    [
      { at: 0, colour: PORCELAIN.shade },
      { at: 0.45, colour: PORCELAIN.mid },
      { at: 1, colour: PORCELAIN.light },
    ],
    'x2=".7" y2="1"',
  );
  return [
    `<ellipse cx="${MIDDLE + 8}" cy="${n(y + thickness + 8)}" rx="${n(rx + 34)}" ry="${n(rx * tilt + 22)}" fill="${shadow}"/>`,
    disc({ y: y + thickness, rx: rx - 2, tilt }, `fill="${edge}"`),
    disc({ y, rx, tilt }, `fill="${rim}"`),
    disc({ y: y + 1, rx: rx - 15, tilt }, `fill="${well}"`),
    disc({ y: y + 2.5, rx: rx - 17, tilt }, `fill="${PORCELAIN.light}"`),
  ].join('');
}

/** The shadow a tier throws on what it stands on, to the right and forward; under its left edge it is barely there. */
export function castShadow(definitions: Definitions, tier: Tier, reach: number): string {
  const steps = [
    { by: 0.55, opacity: 0.09 },
    { by: 1, opacity: 0.07 },
    { by: 0.2, opacity: 0.12 },
  ];
  const layers = steps
    .slice(0, definitions.isTerse ? 1 : steps.length)
    .map(({ by, opacity }) =>
      drawLevel(definitions, { tier, y: tier.footY + reach * by * 0.42, dx: reach * by }, `opacity="${factor(opacity)}"`),
    );
  return `<g fill="${SHADOW}">${layers.join('')}</g>`;
}
