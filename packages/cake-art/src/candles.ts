import type { Drawing, FrostingStyle } from './frosting/frosting.ts';
import { project, type Tier } from './geometry/tiers.ts';
import type { PlanePoint } from './geometry/outline.ts';
import type { PlacedInscription } from './inscription/inscription.ts';
import { SHADOW } from './palette.ts';
import type { Piece } from './piece.ts';
import { stamp, type Definitions } from './svg.ts';

/** More would be a torch; the words beside the picture say the number. */
const MOST_CANDLES = 24;
const WAXES = ['#f3b8c4', '#bfe0ef', '#fbe29a', '#cfe3b0'] as const;

const BODY = 'M-4 0V-44Q0-46.5 4-44V0Q0 2.5-4 0Z';

/** A lit candle 66 units tall, its foot at the origin, without the colour of its wax. */
function candleShape(definitions: Definitions): string {
  const glow = definitions.radial(
    [
      { at: 0, colour: '#ffd98a', opacity: 0.75 },
      { at: 0.5, colour: '#ffcf7a', opacity: 0.25 },
      { at: 1, colour: '#ffcf7a', opacity: 0 },
    ],
    'cx=".5" cy=".5" r=".5"',
  );
  const round = definitions.linear([
    { at: 0, colour: '#ffffff', opacity: 0.55 },
    { at: 0.4, colour: '#ffffff', opacity: 0 },
    { at: 1, colour: SHADOW, opacity: 0.3 },
  ]);
  const flame = definitions.linear(
    [
      { at: 0, colour: '#f59a2c' },
      { at: 0.55, colour: '#ffc94d' },
      { at: 1, colour: '#fff3c4' },
    ],
    'x2="0" y2="1"',
  );
  return definitions.symbol('candle', () =>
    [
      `<ellipse cx="3" cy="1" rx="8" ry="3.2" fill="${SHADOW}" opacity=".25"/>`,
      `<path d="${BODY}"/>`,
      '<path d="M-4-6L4-12M-4-16L4-22M-4-26L4-32M-4-36L4-42" stroke="#fff" stroke-width="3" opacity=".85"/>',
      `<path d="${BODY}" fill="${round}"/>`,
      '<path d="M0-45V-50" stroke="#5a3a28" stroke-width="1.4" stroke-linecap="round"/>',
      `<circle cy="-57" r="19" fill="${glow}"/>`,
      `<path d="M0-71C3-64 6-60 5-54C4-49-4-49-5-54C-6-60-2-63 0-71Z" fill="${flame}"/>`,
      '<path d="M0-60C2-57 2.5-54 2-52C1-50-1-50-2-52C-2.5-54-2-57 0-60Z" fill="#fffbe8"/>',
    ].join(''),
  );
}

function candleSymbol(definitions: Definitions, wax: string): string {
  const shape = candleShape(definitions);
  return definitions.symbol(`candle ${wax}`, () => `<use href="#${shape}" fill="${wax}"/>`);
}

/** In a bow along the back for a few, so that they frame the words; round the whole face for many. */
function candlePlaces(tier: Tier, inset: number, count: number, hasWords: boolean): PlanePoint[] {
  if (count === 1 && !hasWords) return [{ x: 0, z: 0 }];
  const ring = tier.face.ring(inset, 4);
  const half = ring.filter((place) => place.z < (count > 9 ? Infinity : -tier.radius * 0.08));
  const places = half.length >= count ? half : ring;
  if (places.length === 0) return [{ x: 0, z: 0 }];
  const ordered = count > 9 ? places : places.toSorted((a, b) => a.x - b.x);
  return Array.from(
    { length: count },
    (_, index) => ordered[Math.min(ordered.length - 1, Math.floor(((index + 0.5) / count) * ordered.length))] as PlanePoint,
  );
}

export function drawCandles(
  { design, stage, definitions, detail }: Drawing,
  style: FrostingStyle,
  inscription: PlacedInscription | undefined,
): Piece[] {
  const tier = stage.tiers.at(-1);
  const count = Math.min(detail < 0.15 ? MOST_CANDLES / 2 : MOST_CANDLES, Math.max(0, Math.floor(design.candles)));
  if (tier === undefined || count === 0 || Number.isNaN(count)) return [];
  const inset = Math.min(tier.radius * 0.52, style.rimWidth(tier) + tier.radius * 0.1);
  const hasWords = inscription !== undefined && inscription.plaque === undefined;
  const scale = (0.86 + tier.radius / 560) * (count > 12 ? 0.8 : 1);
  return candlePlaces(tier, inset, count, hasWords).map((place, index) => {
    const { x, y } = project(place, tier.topY, tier.tilt);
    const id = definitions.sized(candleSymbol(definitions, WAXES[index % WAXES.length] ?? WAXES[0]), scale);
    return { z: place.z + 0.5, markup: stamp(id, { x, y }) };
  });
}
