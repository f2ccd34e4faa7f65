import type { Drawing, FrostingStyle } from '../frosting/frosting.ts';
import type { PlanePoint } from '../geometry/outline.ts';
import { project, type ScreenPoint, type Tier } from '../geometry/tiers.ts';
import type { PlacedInscription } from '../inscription/inscription.ts';
import type { Piece } from '../piece.ts';
import type { Dice } from '../seed.ts';
import type { Definitions } from '../svg.ts';

/** Below everything that stands: what lies flat on the face. */
export const FLAT = -10_000;

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
}

export interface Place extends PlanePoint {
  readonly screen: ScreenPoint;
}

interface Laying {
  readonly style: FrostingStyle;
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
  readonly #rimHeight: number;
  readonly #plenty: number;
  readonly #inscription: PlacedInscription | undefined;

  constructor(drawing: Drawing, tier: Tier, { style, inscription, dice }: Laying) {
    this.tier = tier;
    this.above = drawing.stage.tiers[tier.index + 1];
    this.dice = dice;
    this.definitions = drawing.definitions;
    this.design = drawing.design;
    this.scale = 0.78 + tier.radius / 500;
    this.rim = style.rimWidth(tier);
    this.#rimHeight = Math.min((style.rimHeight?.(tier) ?? 0) / tier.tilt, tier.radius * 0.45);
    this.#inscription = inscription;
    this.#plenty = drawing.detail * Math.min(1, 4.5 / Math.max(1, drawing.design.toppings.length) + 0.25);
  }

  get isTop(): boolean {
    return this.above === undefined;
  }

  project(place: PlanePoint): ScreenPoint {
    return project(place, this.tier.topY, this.tier.tilt);
  }

  /** Neither on the rim nor hidden behind it, nor under the next tier, nor further in than asked. */
  isFree(place: PlanePoint, reach: number, furthest = Infinity): boolean {
    const depth = this.tier.face.depthAt(place);
    if (depth < this.rim + reach * 0.8 || depth > furthest) return false;
    const behindRim = { x: place.x, z: place.z + this.#rimHeight };
    if (this.#rimHeight > 0 && this.tier.face.depthAt(behindRim) < this.rim * 0.5) return false;
    return this.above === undefined || this.above.face.depthAt(place) < -reach * 0.7;
  }

  /** Words win: what would stand in their way is left out, and nothing else moves. */
  keepsClear(screen: ScreenPoint, reach: number, height: number): boolean {
    return this.#inscription?.crowds(screen, reach, height) !== true;
  }

  /**
   * Places thrown by this topping's dice, no two of its own too close; the furthest first. Where many toppings share
   * a cake there is less of each: the last thrown are left out, and the others stay where they are.
   */
  scatter({ count, reach, height, apart = 2.1, within = 1, toward }: Scatter): Place[] {
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
    return this.#clear(kept.slice(0, Math.ceil(count * this.#plenty)), reach, height);
  }

  /** Places at equal steps round the rim, where a careful hand sets the larger pieces. */
  ring(inset: number, step: number, reach: number, height: number): Place[] {
    const places = this.tier.face.ring(this.rim + inset, step).filter((place) => this.isFree(place, reach * 0.5));
    return this.#clear(this.#some(places), reach, height);
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

export function isToward(place: PlanePoint, toward: Scatter['toward']): boolean {
  if (toward === undefined) return true;
  const turn = Math.atan2(place.x, -place.z) / (2 * Math.PI);
  const gap = Math.abs(((turn - toward.turn + 1.5) % 1) - 0.5);
  return gap < toward.width / 2;
}

/** How one topping lies on one tier. */
export type ToppingStyle = (surface: ToppingSurface) => Piece[];
