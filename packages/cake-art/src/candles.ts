import { flameShape } from './flame.ts';
import { isBare, isLean, type Drawing, type FrostingStyle } from './frosting/frosting.ts';
import { drawCandleNumber } from './candle-number.ts';
import { project, type Tier } from './geometry/tiers.ts';
import type { PlanePoint } from './geometry/outline.ts';
import type { PlacedInscription } from './inscription/inscription.ts';
import { SHADOW } from './palette.ts';
import type { Piece } from './piece.ts';
import { stamp, type Definitions } from './svg.ts';

/** Every candle is drawn, up to more than anybody orders; beyond that only the words say the number. */
export const MOST_CANDLES = 60;
export const WAXES = ['#f3b8c4', '#bfe0ef', '#fbe29a', '#cfe3b0'] as const;

const BODY = 'M-4 0V-44Q0-46.5 4-44V0Q0 2.5-4 0Z';

/** A lit candle 66 units tall, its foot at the origin, without the colour of its wax. */
function candleShape(definitions: Definitions): string {
  const round = definitions.linear([
    { at: 0, colour: '#ffffff', opacity: 0.55 },
    { at: 0.4, colour: '#ffffff', opacity: 0 },
    { at: 1, colour: SHADOW, opacity: 0.3 },
  ]);
  const flame = flameShape(definitions);
  return definitions.symbol('candle', () =>
    [
      `<ellipse cx="3" cy="1" rx="8" ry="3.2" fill="${SHADOW}" opacity=".25"/>`,
      `<path d="${BODY}"/>`,
      '<path d="M-4-6L4-12M-4-16L4-22M-4-26L4-32M-4-36L4-42" stroke="#fff" stroke-width="3" opacity=".85"/>',
      `<path d="${BODY}" fill="${round}"/>`,
      `<use href="#${flame}" y="-45"/>`,
    ].join(''),
  );
}

export function candleSymbol(definitions: Definitions, wax: string): string {
  const shape = candleShape(definitions);
  return definitions.symbol(`candle ${wax}`, () => `<use href="#${shape}" fill="${wax}"/>`);
}

/** What candles have to make room for on the face. */
interface Crowd {
  /** Words or a photo lie there. */
  readonly isTaken: boolean;
  /** Half the width of the number that stands in the middle. */
  readonly numberHalf: number;
}

/** In a bow along the back for a few, so that they frame the words; round the whole face for many. */
function candlePlaces(tier: Tier, inset: number, count: number, { isTaken, numberHalf }: Crowd): PlanePoint[] {
  if (count === 1 && !isTaken && numberHalf === 0) return [{ x: 0, z: 0 }];
  const ring = tier.face.ring(inset, 2).filter((place) => place.z > 0 || Math.abs(place.x) > numberHalf);
  const half = ring.filter((place) => place.z < (count > 9 ? Infinity : -tier.radius * 0.08));
  const places = half.length >= count ? half : ring;
  if (places.length === 0) return [{ x: 0, z: 0 }];
  const ordered = count > 9 ? places : places.toSorted((a, b) => a.x - b.x);
  return Array.from(
    { length: count },
    (_, index) => ordered[Math.min(ordered.length - 1, Math.floor(((index + 0.5) / count) * ordered.length))] as PlanePoint,
  );
}

export function sizeOfMany(count: number): number {
  if (count > 30) return 0.62;
  return count > 12 ? 0.8 : 1;
}

export function drawCandles(drawing: Drawing, style: FrostingStyle, inscription: PlacedInscription | undefined): Piece[] {
  const { design, stage, definitions } = drawing;
  const tier = stage.tiers.at(-1);
  if (tier === undefined) return [];
  const most = isBare(drawing) ? MOST_CANDLES / 2 : MOST_CANDLES;
  const count = Math.min(most, Math.max(0, Math.floor(design.candles) || 0));
  const inset = Math.min(tier.radius * 0.52, style.rimWidth(tier) + tier.radius * 0.1);
  const hasWords = inscription !== undefined && inscription.plaque === undefined;
  const isTaken = hasWords || (design.hasPhoto === true && stage.tiers.length === 1);
  const number = drawCandleNumber(drawing, { tier, inset, isTaken });
  const waxes = isLean(drawing) ? 1 : WAXES.length;
  const scale = (0.86 + tier.radius / 560) * sizeOfMany(count);
  const candles = candlePlaces(tier, inset, count, { isTaken, numberHalf: number.half }).map((place, index): Piece => {
    const { x, y } = project(place, tier.topY, tier.tilt);
    const id = definitions.sized(candleSymbol(definitions, WAXES[index % waxes] ?? WAXES[0]), scale);
    return { z: place.z + 0.5, markup: stamp(id, { x, y }) };
  });
  return [...candles, ...number.pieces];
}
