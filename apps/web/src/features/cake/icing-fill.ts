import type { IcingColour } from '@sweetspot/domain/customization/cake-design';

/** How a swatch shows an icing: the middle tone of the drawing's own palette, which the page need not load for twelve dots. */
const FILLS: Readonly<Record<IcingColour, string>> = {
  ivory: '#f8ecd6',
  blush: '#f6cfca',
  raspberry: '#c93f6c',
  peach: '#fbc9a4',
  lemon: '#fbe79a',
  pistachio: '#cbdba2',
  mint: '#b9e0cb',
  sky: '#bcdcee',
  lavender: '#d5c6ec',
  caramel: '#dba25a',
  chocolate: '#6b4129',
  white: '#faf7f3',
};

/** A store may name a colour that the drawing does not have; it is shown as what its name says, on a plain dot. */
export const icingFill = (colour: IcingColour | undefined): string => (colour === undefined ? 'transparent' : FILLS[colour]);
