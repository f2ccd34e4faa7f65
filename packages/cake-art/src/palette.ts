import type { Drip as DripKind, IcingColour, Sponge } from '@sweetspot/domain/customization/cake-design';
import { contrast } from './colour.ts';

/** One icing under one warm light: where the light falls, its own colour, where it turns away, and its deepest fold. */
export interface Icing {
  readonly light: string;
  readonly mid: string;
  readonly shade: string;
  readonly deep: string;
  /** What is piped on it: must be read from across a table. */
  readonly piping: string;
  /** The ribbon round a fondant cake. */
  readonly ribbon: string;
}

export interface Drip {
  readonly light: string;
  readonly mid: string;
  readonly shade: string;
}

/** What runs over an edge has one colour, and a second of its family for icings that it would be lost on. */
const DRIPS: Record<DripKind, readonly [Drip, Drip]> = {
  chocolate: [
    { light: '#8a5a40', mid: '#5b3524', shade: '#3f2317' },
    { light: '#71452f', mid: '#341b10', shade: '#1f0e07' },
  ],
  caramel: [
    { light: '#eebb6e', mid: '#cf8a35', shade: '#a3621d' },
    { light: '#d9963f', mid: '#a5611a', shade: '#7a430e' },
  ],
  white_chocolate: [
    { light: '#fffdf7', mid: '#fbf1de', shade: '#dfc8a4' },
    { light: '#fffaf0', mid: '#f3e0bd', shade: '#c9a878' },
  ],
  berry: [
    { light: '#e0628a', mid: '#b92c5c', shade: '#8b1a42' },
    { light: '#b23a64', mid: '#7d1238', shade: '#560823' },
  ],
};

export function dripOn(icing: Icing, kind: DripKind = 'chocolate'): Drip {
  const [usual, other] = DRIPS[kind];
  return contrast(usual.mid, icing.mid) < 1.6 && contrast(other.mid, icing.mid) > contrast(usual.mid, icing.mid) ? other : usual;
}

const COCOA_PIPING = '#4a2a1c';
const WINE_PIPING = '#8c1d46';
const CREAM_PIPING = '#fff6e6';

export const ICINGS: Record<IcingColour, Icing> = {
  ivory: { light: '#fffaf0', mid: '#f8ecd6', shade: '#e3cda9', deep: '#c9ac80', piping: WINE_PIPING, ribbon: '#c58f7a' },
  blush: { light: '#fdeae6', mid: '#f6cfca', shade: '#e2a6a3', deep: '#c67f80', piping: WINE_PIPING, ribbon: '#b3506b' },
  raspberry: { light: '#e9799a', mid: '#c93f6c', shade: '#9c2650', deep: '#75163a', piping: CREAM_PIPING, ribbon: '#f6d5d3' },
  peach: { light: '#ffe6d1', mid: '#fbc9a4', shade: '#e8a277', deep: '#cb7f55', piping: COCOA_PIPING, ribbon: '#b9573f' },
  lemon: { light: '#fff8d4', mid: '#fbe79a', shade: '#e9c862', deep: '#c9a23f', piping: COCOA_PIPING, ribbon: '#7d9256' },
  pistachio: {
    light: '#ecf2d3',
    mid: '#cbdba2',
    shade: '#a1b774',
    deep: '#7d9553',
    piping: COCOA_PIPING,
    ribbon: '#f4ead2',
  },
  mint: { light: '#e3f5ea', mid: '#b9e0cb', shade: '#8bc0a6', deep: '#659d84', piping: COCOA_PIPING, ribbon: '#4f8a78' },
  sky: { light: '#e6f2fa', mid: '#bcdcee', shade: '#8dbbd6', deep: '#6a9aba', piping: '#22405c', ribbon: '#41698c' },
  lavender: {
    light: '#f1eafa',
    mid: '#d5c6ec',
    shade: '#ad9acf',
    deep: '#8b76b0',
    piping: '#4b2a68',
    ribbon: '#6f4f93',
  },
  caramel: { light: '#f1c98c', mid: '#dba25a', shade: '#b77a37', deep: '#925a22', piping: '#3f2114', ribbon: '#6b3d24' },
  chocolate: {
    light: '#9a6a4d',
    mid: '#6b4129',
    shade: '#4b2a19',
    deep: '#351b0f',
    piping: CREAM_PIPING,
    ribbon: '#ecd9bd',
  },
  white: { light: '#ffffff', mid: '#faf7f3', shade: '#dfd8d2', deep: '#bdb3ab', piping: WINE_PIPING, ribbon: '#b9476b' },
};

export interface Crumb {
  readonly light: string;
  readonly mid: string;
  readonly shade: string;
  /** What the knife shows in it: holes, seeds, pieces. */
  readonly speck: string;
}

export const CRUMBS: Record<Sponge, Crumb> = {
  vanilla: { light: '#f6dca2', mid: '#e9c37f', shade: '#c9985a', speck: '#b98346' },
  chocolate: { light: '#8a5a40', mid: '#6a3f29', shade: '#472617', speck: '#371b10' },
  red_velvet: { light: '#b8414b', mid: '#962733', shade: '#6c1722', speck: '#53101a' },
  butterscotch: { light: '#edc07a', mid: '#d89e51', shade: '#ad7430', speck: '#8a5520' },
  pineapple: { light: '#f9e38f', mid: '#efcd64', shade: '#cfa03e', speck: '#fff0b0' },
  black_forest: { light: '#6d4534', mid: '#4d2d20', shade: '#321a11', speck: '#8d2436' },
  mango: { light: '#fbcf78', mid: '#f2b24c', shade: '#cd8428', speck: '#e88a1e' },
  coffee: { light: '#c29a74', mid: '#a3774f', shade: '#7a5433', speck: '#5c3a20' },
  strawberry: { light: '#f6bdb8', mid: '#ec9a98', shade: '#c76f72', speck: '#c23b52' },
  lemon: { light: '#fbefa5', mid: '#f3dd7c', shade: '#d2b04a', speck: '#c99b2d' },
  pistachio: { light: '#d3d99b', mid: '#b7c078', shade: '#8c9650', speck: '#667436' },
  fruit: { light: '#e8c48c', mid: '#d3a565', shade: '#a67a40', speck: '#a83a45' },
};

/** Shadows are cocoa, never black, so that they stay warm on cream paper and on a dark page alike. */
export const SHADOW = '#3a1d10';

export const PORCELAIN = { light: '#fffdf9', mid: '#f5ece0', shade: '#dccbb7', deep: '#bfa78e' } as const;
