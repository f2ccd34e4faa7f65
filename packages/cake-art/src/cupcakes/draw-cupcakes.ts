import type { CakeDesign } from '@sweetspot/domain/customization/cake-design';
import { digitSymbol } from '../candle-number.ts';
import { candleSymbol, MOST_CANDLES, sizeOfMany, WAXES } from '../candles.ts';
import { isLean, type Drawing } from '../frosting/frosting.ts';
import type { PlanePoint } from '../geometry/outline.ts';
import { MIDDLE } from '../geometry/tiers.ts';
import { fitLines } from '../inscription/fit.ts';
import { legibleLines, type PlacedInscription } from '../inscription/inscription.ts';
import { n, stamp } from '../svg.ts';
import { drawBoxBehind, drawBoxFront } from '../box.ts';
import { cupcakeSymbol } from './cupcake.ts';
import { CUPCAKE_FROSTINGS, FROSTED, riseOn } from './cupcake-frostings.ts';
import { layoutFor, type BoxLayout, type Standing } from './layout.ts';

/** Cupcakes of one box are not all strewn alike, where there is room to tell them apart. */
const VARIANTS = 3;

export function boxFor(design: CakeDesign): BoxLayout {
  const isLit = design.candles > 0 || design.candleNumber !== undefined;
  return layoutFor(design.cupcakes ?? 1, isLit);
}

/** A cupcake is too small for words: they are lettered inside the lid. */
export function placeOnLid(design: CakeDesign, { lid }: BoxLayout): PlacedInscription | undefined {
  const words = legibleLines(design.inscription);
  if (words.length === 0) return undefined;
  const half = (lid.bottom - lid.top) / 2;
  const lines = fitLines(words, { top: -half, bottom: half, largest: 60, halfWidth: () => lid.halfWidth });
  return {
    lines: lines.map((line) => ({ ...line, bend: 0 })),
    transform: `translate(${MIDDLE} ${n(lid.top + half)})`,
    colour: '#7a2344',
    crowds: () => false,
  };
}

/** Where something stands on a cupcake: `place` on its frosting, a little sunk in. */
function onCupcake({ design }: Drawing, at: Standing, place: PlanePoint): { x: number; y: number } {
  const rise = riseOn(CUPCAKE_FROSTINGS[design.frosting], place) * 0.84;
  return { x: at.x + place.x * at.scale, y: at.y + (FROSTED.y + place.z * FROSTED.tilt - rise) * at.scale };
}

interface Lit {
  readonly drawing: Drawing;
  readonly at: Standing;
}

/** Its candles: one in the middle, several in a ring, the furthest first. */
function candlesOn({ drawing, at }: Lit, from: number, to: number): string {
  const { definitions, design } = drawing;
  const count = to - from;
  const ring = count > 1 ? Math.min(46, 24 + count * 2) : 0;
  const waxes = isLean(drawing) ? 1 : WAXES.length;
  const scale = at.scale * sizeOfMany(design.candles);
  return Array.from({ length: count }, (_, index) => {
    const turn = ((index + 0.5) / count) * 2 * Math.PI;
    return { x: Math.sin(turn) * ring, z: -Math.cos(turn) * ring, wax: WAXES[(from + index) % waxes] ?? WAXES[0] };
  })
    .toSorted((a, b) => a.z - b.z)
    .map(({ wax, ...place }) => stamp(definitions.sized(candleSymbol(definitions, wax), scale), onCupcake(drawing, at, place)))
    .join('');
}

function digitsOn({ drawing, at }: Lit, digits: readonly number[]): string {
  const { definitions, detail } = drawing;
  const scale = at.scale * Math.min(1.9, 3.2 / digits.length);
  return digits
    .map((digit, index) => {
      const { x, y } = onCupcake(drawing, at, { x: 0, z: 12 });
      const step = 39 * scale;
      const id = definitions.sized(digitSymbol(definitions, digit, isLean({ detail })), scale);
      return stamp(id, { x: x + (index - (digits.length - 1) / 2) * step, y });
    })
    .join('');
}

/** Which cupcake carries which digits: side by side in the front row, all on one where the row is too short. */
function digitsByPlace({ candleNumber = '' }: CakeDesign, places: readonly Standing[]): ReadonlyMap<number, readonly number[]> {
  const digits = Array.from(candleNumber, Number).filter((digit) => Number.isInteger(digit));
  if (digits.length === 0) return new Map();
  const frontRow = places.at(-1)?.row ?? 0;
  const first = places.findIndex(({ row }) => row === frontRow);
  const inRow = places.length - first;
  if (inRow < digits.length) return new Map([[first + Math.floor(inRow / 2), digits]]);
  const start = first + Math.floor((inRow - digits.length) / 2);
  return new Map(digits.map((digit, index) => [start + index, [digit]]));
}

/** An open box, and each cupcake in it with what stands on it, back row first. */
export function drawCupcakes(drawing: Drawing, { box, places }: BoxLayout): { readonly behind: string; readonly inFront: string } {
  const { definitions, design, detail } = drawing;
  const digits = digitsByPlace(design, places);
  const isWithoutDigit = (index: number): boolean => !digits.has(index) || digits.size === places.length;
  const candled = places.flatMap((_, index) => (isWithoutDigit(index) ? [index] : []));
  const candles = Math.min(MOST_CANDLES, Math.max(0, Math.floor(design.candles) || 0));
  const upTo = (share: number): number => Math.floor((share * candles) / candled.length + 0.5);
  const variants = detail < 0.5 ? 1 : VARIANTS;
  const standing = places.map((at, index) => {
    // A step that no row's length divides keeps two alike from standing behind each other.
    const cupcake = stamp(definitions.sized(cupcakeSymbol(drawing, ((index + at.row) * 2) % variants), at.scale), { x: at.x, y: at.y });
    const share = candled.indexOf(index);
    return [
      cupcake,
      share === -1 ? '' : candlesOn({ drawing, at }, upTo(share), upTo(share + 1)),
      digitsOn({ drawing, at }, digits.get(index) ?? []),
    ].join('');
  });
  return { behind: drawBoxBehind(definitions, box), inFront: standing.join('') + drawBoxFront(definitions, box) };
}
