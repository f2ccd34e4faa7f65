import { MIDDLE } from './geometry/tiers.ts';
import { SHADOW } from './palette.ts';
import { n, type Definitions } from './svg.ts';

/** A bakery's folding box: kraft outside, white inside, its lid standing open behind what it holds. */
export interface Box {
  /** Between its side walls, at the front and at the back, where it looks narrower. */
  readonly frontWidth: number;
  readonly backWidth: number;
  /** Where the floor begins and ends on paper. */
  readonly floorBack: number;
  readonly floorFront: number;
  readonly wall: number;
  readonly lidTop: number;
}

const KRAFT = { light: '#ecd3a9', mid: '#d9b985', shade: '#b9935c', deep: '#96723f' } as const;
const LINING = { light: '#fffdf8', mid: '#f7eddc', shade: '#e6d5ba', deep: '#cdb793' } as const;

/** How far back things look smaller, at the back of a box. */
export const FAR = 0.93;

export const hingeOf = ({ floorBack, wall }: Box): number => floorBack - wall * 0.92;

function polygon(points: readonly (readonly [number, number])[], attributes: string): string {
  return `<path d="M${points.map(([x, y]) => `${n(MIDDLE + x)} ${n(y)}`).join('L')}Z" ${attributes}/>`;
}

/** All of the box that is behind what stands in it. */
export function drawBoxBehind(definitions: Definitions, box: Box): string {
  const front = box.frontWidth / 2;
  const back = box.backWidth / 2;
  const hinge = hingeOf(box);
  const rim = box.floorFront - box.wall;
  const lid = back * 0.985;
  const inside = definitions.linear(
    [
      { at: 0, colour: LINING.light },
      { at: 0.6, colour: LINING.mid },
      { at: 1, colour: LINING.shade },
    ],
    'x2=".7" y2="1"',
  );
  const floor = definitions.linear(
    [
      { at: 0, colour: LINING.deep },
      { at: 1, colour: LINING.mid },
    ],
    'x2="0" y2="1"',
  );
  const shadow = definitions.radial(
    [
      { at: 0.7, colour: SHADOW, opacity: 0.24 },
      { at: 1, colour: SHADOW, opacity: 0 },
    ],
    'cx=".5" cy=".5" r=".5"',
  );
  const corner = 10;
  const lidShape = (grow: number): string =>
    `M${n(MIDDLE - back - grow)} ${n(hinge)}L${n(MIDDLE - lid - grow)} ${n(box.lidTop + corner)}q0 ${n(-corner - grow)} ${n(corner)} ${n(-corner - grow)}H${n(MIDDLE + lid - corner + grow)}q${n(corner)} 0 ${n(corner)} ${n(corner + grow)}L${n(MIDDLE + back + grow)} ${n(hinge)}Z`;
  const folds = `M${n(MIDDLE - lid + 16)} ${n(box.lidTop + 16)}H${n(MIDDLE + lid - 16)}`;
  return [
    `<ellipse cx="${n(MIDDLE + 8)}" cy="${n(box.floorFront + 4)}" rx="${n(front + 44)}" ry="30" fill="${shadow}"/>`,
    `<path d="${lidShape(5)}" fill="${KRAFT.mid}"/><path d="${lidShape(0)}" fill="${inside}"/>`,
    `<path d="${folds}" fill="none" stroke="${LINING.deep}" stroke-width="1.5" stroke-dasharray="1 5" stroke-linecap="round"/>`,
    polygon(
      [
        [-back, hinge],
        [back, hinge],
        [back, box.floorBack],
        [-back, box.floorBack],
      ],
      `fill="${LINING.shade}"`,
    ),
    polygon(
      [
        [-back, box.floorBack],
        [back, box.floorBack],
        [front, box.floorFront],
        [-front, box.floorFront],
      ],
      `fill="${floor}"`,
    ),
    ...[-1, 1].map((side) =>
      polygon(
        [
          [side * back, hinge],
          [side * (back + 5), hinge],
          [side * (front + 6), rim],
          [side * (front + 6), box.floorFront],
          [side * front, box.floorFront],
          [side * back, box.floorBack],
        ],
        `fill="${side < 0 ? LINING.shade : LINING.mid}" stroke="${KRAFT.mid}" stroke-width="2" stroke-linejoin="round"`,
      ),
    ),
  ].join('');
}

/** Its front wall, which hides the feet of what stands behind it. */
export function drawBoxFront(definitions: Definitions, { frontWidth, floorFront, wall }: Box): string {
  const half = frontWidth / 2 + 7;
  const top = floorFront - wall;
  const fill = definitions.linear(
    [
      { at: 0, colour: KRAFT.light },
      { at: 0.55, colour: KRAFT.mid },
      { at: 1, colour: KRAFT.shade },
    ],
    'x2="1" y2=".25"',
  );
  return [
    `<rect x="${n(MIDDLE - half)}" y="${n(top)}" width="${n(half * 2)}" height="${n(wall + 8)}" rx="4" fill="${fill}"/>`,
    `<path d="M${n(MIDDLE - half + 2)} ${n(top + 1.5)}H${n(MIDDLE + half - 2)}" stroke="${LINING.light}" stroke-width="3" stroke-linecap="round"/>`,
    `<path d="M${n(MIDDLE - half + 2)} ${n(floorFront + 7)}H${n(MIDDLE + half - 2)}" stroke="${KRAFT.deep}" stroke-width="2" stroke-linecap="round" opacity=".5"/>`,
  ].join('');
}
