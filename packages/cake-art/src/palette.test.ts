import { FROSTINGS, ICING_COLOURS, type CakeDesign } from '@sweetspot/domain/customization/cake-design';
import { expect, test } from 'vitest';
import { contrast } from './colour.ts';
import { FROSTING_STYLES } from './frosting/frosting-styles.ts';
import { stageFor } from './geometry/tiers.ts';
import { placeInscription } from './inscription/inscription.ts';
import { ICINGS } from './palette.ts';

test.each(ICING_COLOURS)('what is piped on %s can be read', (colour) => {
  expect(contrast(ICINGS[colour].piping, ICINGS[colour].mid)).toBeGreaterThanOrEqual(4);
});

test.each(ICING_COLOURS)('the plaque on a tiered %s cake can be told from it, and its words from the plaque', (colour) => {
  for (const frosting of FROSTINGS) {
    const design: CakeDesign = {
      shape: 'round',
      tiers: ['vanilla', 'vanilla'],
      frosting,
      colour,
      toppings: [],
      candles: 0,
      inscription: ['Asha'],
    };
    const placed = placeInscription(design, stageFor(design), FROSTING_STYLES[frosting]);
    expect(contrast(placed?.plaque?.fill ?? '#000000', ICINGS[colour].mid)).toBeGreaterThan(1.8);
    expect(contrast(placed?.plaque?.fill ?? '#000000', placed?.colour ?? '#000000')).toBeGreaterThan(7);
  }
});
