import { isLean, type Drawing, type Seat } from '../frosting/frosting.ts';
import { Face } from '../geometry/face.ts';
import { scaled, type PlanePoint } from '../geometry/outline.ts';
import { photoShare } from '../printed-photo.ts';
import { contrast } from '../colour.ts';
import { ICINGS } from '../palette.ts';
import { project, type ScreenPoint, type Tier } from '../geometry/tiers.ts';
import type { PlacedInscription } from '../inscription/inscription.ts';
import type { Piece } from '../piece.ts';
import type { Dice } from '../seed.ts';
import type { Definitions } from '../svg.ts';

/** Below everything that stands: what lies flat on the face. */
export const FLAT = -10_000;

/** Above everything that is piped on a ledge: what is strewn over it. */
const STREWN = 10_000;

/** However little room or detail there is: fewer would not be seen. */
const FEWEST = { top: 5, ledge: 4 } as const;
const FEWEST_OF_MANY = { top: 2, ledge: 1 } as const;
/** Below this much detail pieces are laid as they are, without a turn or a size of their own. */
const PLAIN_DETAIL = 0.5;

/** After so many throws in a row that found no room, the face is full. */
const MOST_MISSES = 50;

export interface Scatter {
  readonly count: number;
  /** Half the room one piece wants, and how high it stands, in paper units. */
  readonly reach: number;
  readonly height: number;
  /** How far apart pieces of this kind keep, in multiples of their reach. */
  readonly apart?: number | undefined;
  /** Only this far in from the rim, as a share of the way to the middle. */
  readonly within?: number | undefined;
  /** Only around this direction: 0 is the back, a quarter is the right. */
  readonly toward?: { readonly turn: number; readonly width: number } | undefined;
  /** Never fewer than this on a ledge, for what takes little room in a drawing. */
  readonly least?: number | undefined;
}

export interface Place extends PlanePoint {
  readonly screen: ScreenPoint;
}

/** What lies on a face or a ledge: how many, and half the room that one wants. */
type Spread = Pick<Scatter, 'count' | 'reach' | 'apart' | 'least'>;

interface Laying {
  readonly style: Seat;
  readonly inscription: PlacedInscription | undefined;
  readonly dice: Dice;
}

/** The part of one tier's face that one topping may use, with that topping's own dice. */
export class ToppingSurface {
  readonly tier: Tier;
  readonly above: Tier | undefined;
  readonly dice: Dice;
  readonly definitions: Definitions;
  readonly design: Drawing['design'];
  /** How large pieces are drawn here. */
  readonly scale: number;
  readonly rim: number;
  /** As it stands on paper, and the depth of face that it hides. */
  readonly #pipedHeight: number;
  readonly #rimHeight: number;
  readonly #plenty: number;
  readonly #fewest: { readonly top: number; readonly ledge: number };
  readonly isPlain: boolean;
  readonly isLean: boolean;
  readonly #inscription: PlacedInscription | undefined;
  readonly #photo: Face | undefined;
  readonly #rise: Seat['rise'];

  constructor(drawing: Drawing, tier: Tier, { style, inscription, dice }: Laying) {
    this.tier = tier;
    this.above = drawing.stage.tiers[tier.index + 1];
    this.dice = dice;
    this.definitions = drawing.definitions;
    this.design = drawing.design;
    this.isLean = isLean(drawing);
    this.scale = this.isLean ? 1 : 0.78 + tier.radius / 500;
    this.rim = style.rimWidth(tier);
    this.#rise = style.rise;
    this.#pipedHeight = style.rimHeight?.(tier) ?? 0;
    this.#rimHeight = Math.min(this.#pipedHeight / tier.tilt, tier.radius * 0.45);
    this.#inscription = inscription;
    const share = photoShare(drawing.design, drawing.stage, tier, style);
    this.#photo = share === 0 ? undefined : new Face(scaled(tier.outline, share));
    this.isPlain = drawing.detail < PLAIN_DETAIL;
    this.#fewest = this.isLean ? FEWEST_OF_MANY : FEWEST;
    this.#plenty = drawing.detail * Math.min(1, 4.5 / Math.max(1, drawing.design.toppings.length) + 0.25);
  }

  get isTop(): boolean {
    return this.above === undefined;
  }

  /** Where in the order of painting that belongs which lies flat on this face. */
  get flat(): number {
    return !this.isTop && this.#pipedHeight > 0 ? STREWN : FLAT;
  }

  /** Dark things are lost on such an icing. */
  get isDark(): boolean {
    return contrast(ICINGS[this.design.colour].mid, '#ffffff') > 4.5;
  }

  project(place: PlanePoint): ScreenPoint {
    return project(place, this.tier.topY - (this.#rise?.(place) ?? 0), this.tier.tilt);
  }

  /** Neither on the rim nor hidden behind it, nor under the next tier, nor further in than asked. */
  isFree(place: PlanePoint, reach: number, furthest = Infinity): boolean {
    const depth = this.tier.face.depthAt(place);
    if (depth < this.rim + reach * 0.8 || depth > furthest) return false;
    const behindRim = { x: place.x, z: place.z + this.#rimHeight };
    if (this.#rimHeight > 0 && this.tier.face.depthAt(behindRim) < this.rim * 0.5) return false;
    if (this.isOnPhoto(place, reach * 0.4)) return false;
    return this.above === undefined || this.above.face.depthAt(place) < -reach * 0.7;
  }

  /** Nothing is strewn on a printed photo. */
  isOnPhoto(place: PlanePoint, reach: number): boolean {
    return this.#photo !== undefined && this.#photo.depthAt(place) > -reach;
  }

  /** Words win: what would stand in their way is left out, and nothing else moves. */
  keepsClear(screen: ScreenPoint, reach: number, height: number): boolean {
    return this.#inscription?.crowds(screen, reach, height) !== true;
  }

  /**
   * Places thrown by this topping's dice, no two of its own too close; the furthest first. Where many toppings share
   * a cake there is less of each: the last thrown are left out, and the others stay where they are.
   */
  scatter({ count, reach, height, apart = 2.1, within = 1, toward, least }: Scatter): Place[] {
    if (!this.isTop) return this.#onLedge({ count, reach, apart, least });
    const { left, right, back, front } = this.tier.face.extent;
    const kept: PlanePoint[] = [];
    const nearest = (reach * apart) ** 2;
    for (let misses = 0; misses < MOST_MISSES && kept.length < count; misses++) {
      const place = { x: this.dice.between(left, right), z: this.dice.between(back, front) };
      const isTooClose = kept.some((other) => (other.x - place.x) ** 2 + (other.z - place.z) ** 2 < nearest);
      if (!isTooClose && isToward(place, toward) && this.isFree(place, reach, this.rim + within * this.tier.radius)) {
        kept.push(place);
        misses = 0;
      }
    }
    const places = this.#clear(kept.slice(0, Math.max(this.#fewest.top, Math.ceil(count * this.#plenty))), reach, height);
    return places.length < Math.min(count, this.#fewest.top) ? this.#wherever({ count: this.#fewest.top, reach }, height) : places;
  }

  /** Places at equal steps round the rim, where a careful hand sets the larger pieces. */
  ring(inset: number, step: number, reach: number, height: number): Place[] {
    if (!this.isTop) return this.#onLedge({ count: Math.round((2 * Math.PI * this.tier.radius) / step), reach, apart: step / reach });
    const places = this.tier.face.ring(this.rim + inset, step).filter((place) => this.isFree(place, reach * 0.5));
    const clear = this.#clear(this.#some(places), reach, height);
    return clear.length < this.#fewest.top ? this.#wherever({ count: this.#fewest.top, reach }, height) : clear;
  }

  /** Round the foot of the next tier, on the side that is seen; where piping takes the whole ledge, on the piping. */
  #onLedge({ count, reach, apart = 2.1, least = this.#fewest.ledge }: Spread): Place[] {
    const { tier, above, dice } = this;
    const isPiped = this.#pipedHeight > 0;
    const width = tier.radius - (above?.radius ?? 0);
    const inset = isPiped ? width * 0.42 : Math.min(width * 0.62, (this.rim + width) / 2);
    const sway = isPiped ? width * 0.16 : Math.max(0, (width - this.rim) / 2 - reach * 0.6);
    const seen = tier.face
      .ring(inset, Math.max(reach * apart * 0.6, 5))
      .filter((place) => place.z > (isPiped ? -0.02 : -0.25) * tier.radius);
    const asked = Math.min(seen.length, Math.max(this.isLean ? least / 2 : least, Math.ceil(count * this.#plenty)));
    const chosen = seen
      .map((place, index) => ({
        place,
        turn: ((index + 1) * 0.618034) % 1,
        inward: dice.between(-sway, sway),
        lift: dice.between(0.25, 0.85),
      }))
      .toSorted((a, b) => a.turn - b.turn)
      .slice(0, asked);
    return chosen
      .map(({ place, inward, lift }) => {
        const at = { x: place.x - place.outX * inward, z: place.z - place.outZ * inward };
        const { x, y } = this.project(at);
        return { ...at, z: at.z + (isPiped ? reach : 0), screen: { x, y: y - this.#pipedHeight * lift } };
      })
      .toSorted((a, b) => a.z - b.z);
  }

  /** Words or piping have taken the face: a few pieces lie on the rim at the back, or in a heap in the middle, rather than none. */
  #wherever({ count, reach }: Spread, height: number): Place[] {
    const { tier } = this;
    const rim = tier.face.ring(Math.max(this.rim * 0.6, reach), Math.max(reach * 2, 8)).map((place) => {
      const { x, y } = this.project(place);
      return { x: place.x, z: place.z + reach, screen: { x, y: y - this.#pipedHeight * 0.4 } };
    });
    const clear = rim.filter(({ screen }) => this.keepsClear(screen, reach * 0.6, height));
    const isTaken = this.#inscription !== undefined || this.#photo !== undefined || this.design.candleNumber !== undefined;
    if (isTaken) return spreadOut(clear, count).toSorted((a, b) => a.z - b.z);
    return Array.from({ length: count }, (_, index) => {
      const away = reach * 0.9 * Math.sqrt(index);
      const place = { x: Math.cos(index * 2.4) * away, z: Math.sin(index * 2.4) * away };
      const { x, y } = this.project(place);
      return { ...place, screen: { x, y: y - this.#pipedHeight * 0.75 } };
    }).toSorted((a, b) => a.z - b.z);
  }

  /** Places at equal steps along the middle of a ledge, nestled into whatever is piped there. */
  ledge(step: number): Place[] {
    const width = this.tier.radius - (this.above?.radius ?? 0);
    return this.#clear(this.#some(this.tier.face.ring(width * 0.42, step)), 0, 0);
  }

  /** A golden step spreads the gaps evenly, and a place once left out stays so as more are. */
  #some<T>(places: readonly T[]): T[] {
    return places.filter((_, index) => (index * 0.618034) % 1 < this.#plenty);
  }

  #clear(places: readonly PlanePoint[], reach: number, height: number): Place[] {
    return places
      .map((place) => ({ ...place, screen: this.project(place) }))
      .filter(({ screen }) => this.keepsClear(screen, reach, height))
      .toSorted((a, b) => a.z - b.z);
  }
}

function spreadOut<T>(places: readonly T[], count: number): T[] {
  return places.filter((_, index) => Math.floor((index * count) / places.length) !== Math.floor(((index - 1) * count) / places.length));
}

export function isToward(place: PlanePoint, toward: Scatter['toward']): boolean {
  if (toward === undefined) return true;
  const turn = Math.atan2(place.x, -place.z) / (2 * Math.PI);
  const gap = Math.abs(((turn - toward.turn + 1.5) % 1) - 0.5);
  return gap < toward.width / 2;
}

/** How one topping lies on one tier. */
export type ToppingStyle = (surface: ToppingSurface) => Piece[];
