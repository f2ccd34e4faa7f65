import type { CakeShape, Drip, Frosting, IcingColour, Sponge, Topping } from '@sweetspot/domain/customization/cake-design';

export interface DesignWords {
  readonly shape: (shape: CakeShape) => string;
  readonly frosting: (frosting: Frosting) => string;
  readonly drip: (drip: Drip) => string;
  readonly colour: (colour: IcingColour) => string;
  readonly sponge: (sponge: Sponge) => string;
  readonly topping: (topping: Topping) => string;
  readonly tiers: (count: number) => string;
  readonly boxOf: (cupcakes: number) => string;
  readonly lunchBox: string;
  readonly photo: string;
  readonly candles: (count: number) => string;
  readonly candleNumber: (number: string) => string;
}

/** The domain names them in English: so a page need not carry each name twice. */
const spelt = (name: string) => name.replaceAll('_', ' ');
const FROSTINGS: Partial<Record<Frosting, string>> = { smooth: 'smooth frosting', drip: 'drip icing', semi_naked: 'semi-naked' };

export const designEn = {
  shape: spelt,
  frosting: (frosting) => FROSTINGS[frosting] ?? frosting,
  drip: (drip) => `${spelt(drip)} drip`,
  colour: (colour) => (colour === 'sky' ? 'sky blue' : colour),
  sponge: spelt,
  topping: spelt,
  tiers: (count) => `${count} tiers`,
  boxOf: (cupcakes) => (cupcakes === 1 ? 'a box of one cupcake' : `a box of ${cupcakes} cupcakes`),
  lunchBox: 'in a lunch box',
  photo: 'a photo printed on it',
  candles: (count) => (count === 1 ? '1 candle' : `${count} candles`),
  candleNumber: (number) => `the number ${number} as candles`,
} satisfies DesignWords;
