import { drawBoxBehind, drawBoxFront, FAR, type Box } from './box.ts';
import { MIDDLE, type Stage } from './geometry/tiers.ts';
import { SHADOW } from './palette.ts';
import { n, type Definitions } from './svg.ts';

/** The lunch box that a small cake is sold in, as large as the cake needs it. */
function lunchBox({ ground, tilt, tiers }: Stage): Box {
  const radius = tiers[0]?.radius ?? 0;
  const half = radius * 1.14 + 12;
  const frontWidth = Math.min(600, half * 2);
  const floorBack = ground - half * tilt;
  return {
    frontWidth,
    backWidth: frontWidth * FAR,
    floorBack,
    floorFront: Math.min(600, ground + half * tilt),
    wall: 22 + radius * 0.14,
    lidTop: Math.max(24, floorBack - 60 - half * 1.05),
  };
}

const FORK =
  'M0-4H96C104-9 112-13 124-13H150Q153-11 150-9H132V-5.5H152Q155-4 152-2H132V2H152Q155 4 152 5.5H132V9H150Q153 11 150 13H124C112 13 104 9 96 4H0Q-6 0 0-4Z';

/** The wooden fork that comes with it. */
function fork(definitions: Definitions, { frontWidth, floorFront }: Box): string {
  const wood = definitions.linear(
    [
      { at: 0, colour: '#f0d6a8' },
      { at: 1, colour: '#c99a5c' },
    ],
    'x2="0" y2="1"',
  );
  const at = `translate(${n(MIDDLE + frontWidth / 2 - 128)} ${n(floorFront + 24)})scale(.9 .72)rotate(-7)`;
  return `<g transform="${at}"><path d="${FORK}" transform="translate(3 6)" fill="${SHADOW}" opacity=".2"/><path d="${FORK}" fill="${wood}" stroke="#a97b42" stroke-width="1.2"/></g>`;
}

export function drawLunchBox(stage: Stage, definitions: Definitions): { readonly behind: string; readonly inFront: string } {
  const box = lunchBox(stage);
  return { behind: drawBoxBehind(definitions, box), inFront: drawBoxFront(definitions, box) + fork(definitions, box) };
}
