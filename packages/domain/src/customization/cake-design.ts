/**
 * What a customized cake looks like, and nothing else: the input of the drawing. Two customizations that look the
 * same give equal designs, so a design's JSON is also the cache key and the seed of its picture.
 */
export const CAKE_SHAPES = ['round', 'square', 'heart', 'triangle', 'star', 'hexagon', 'oval', 'rectangle'] as const;
export type CakeShape = (typeof CAKE_SHAPES)[number];

export const FROSTINGS = ['smooth', 'swirls', 'drip', 'semi_naked', 'rosettes', 'fondant'] as const;
export type Frosting = (typeof FROSTINGS)[number];

/** Icing colours; cake-art owns their hex values. */
export const ICING_COLOURS = [
  'ivory',
  'blush',
  'raspberry',
  'peach',
  'lemon',
  'pistachio',
  'mint',
  'sky',
  'lavender',
  'caramel',
  'chocolate',
  'white',
] as const;
export type IcingColour = (typeof ICING_COLOURS)[number];

/** The colour of the crumb, seen where frosting leaves it bare. */
export const SPONGES = [
  'vanilla',
  'chocolate',
  'red_velvet',
  'butterscotch',
  'pineapple',
  'black_forest',
  'mango',
  'coffee',
  'strawberry',
  'lemon',
  'pistachio',
  'fruit',
] as const;
export type Sponge = (typeof SPONGES)[number];

export const TOPPINGS = [
  'chocolate_chips',
  'sprinkles',
  'nuts',
  'fruits',
  'caramel',
  'marshmallows',
  'cookie_crumbs',
  'coconut_flakes',
  'candies',
  'gummy_bears',
] as const;
export type Topping = (typeof TOPPINGS)[number];

export const MAX_TIERS = 4;

export const MAX_WEIGHT_GRAMS = 100_000;

/** More than anybody counts on a cake. */
export const MAX_CANDLES = 1_000;

/** What runs over the edge of a cake with a drip. */
export const DRIPS = ['chocolate', 'caramel', 'white_chocolate', 'berry'] as const;
export type Drip = (typeof DRIPS)[number];

/** As many digits as stand side by side on one cake. */
export const MAX_CANDLE_DIGITS = 3;

/** As many cupcakes as are counted in one box. */
export const MAX_CUPCAKES = 60;

export interface CakeDesign {
  readonly shape: CakeShape;
  /** One sponge a tier, bottom first; its length (1 to MAX_TIERS) is the number of tiers. */
  readonly tiers: readonly Sponge[];
  readonly frosting: Frosting;
  readonly colour: IcingColour;
  /** In canonical order, no repeats. */
  readonly toppings: readonly Topping[];
  readonly candles: number;
  /** Lines as the customer broke them, already checked; empty for none. */
  readonly inscription: readonly string[];
  /** Of a cake with a drip; chocolate where nothing is said. */
  readonly drip?: Drip;
  /** How large it is; a design that was kept before sizes were drawn does not say. */
  readonly weightGrams?: number;
  /** Digits that stand on it as candles. */
  readonly candleNumber?: string;
  /** Somebody's photo is printed on it. Which one is told beside the design and only to those who may see it. */
  readonly hasPhoto?: boolean;
  /** It is no cake but a box of this many cupcakes, each of them round and of the one sponge. */
  readonly cupcakes?: number;
  /** It stands in a lunch box instead of on a plate. */
  readonly isBento?: boolean;
}
