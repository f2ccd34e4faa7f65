import {
  DRIPS,
  FROSTINGS,
  ICING_COLOURS,
  CAKE_SHAPES,
  SPONGES,
  TOPPINGS,
  type CakeDesign,
} from '@sweetspot/domain/customization/cake-design';
import { expect, test } from 'vitest';
import { designLook } from './index.ts';

const plain: CakeDesign = {
  shape: 'round',
  tiers: ['vanilla'],
  frosting: 'smooth',
  colour: 'ivory',
  toppings: [],
  candles: 0,
  inscription: [],
};

test.each<[string, string, Partial<CakeDesign>]>([
  ['heart', 'दिल', { shape: 'heart' }],
  ['3 tiers', '3 टियर', { tiers: ['vanilla', 'vanilla', 'vanilla'] }],
  ['red velvet', 'रेड वेलवेट', { tiers: ['vanilla', 'red_velvet'] }],
  ['sky blue', 'आसमानी', { colour: 'sky' }],
  ['chocolate drip', 'चॉकलेट ड्रिप', { frosting: 'drip' }],
  ['white chocolate drip', 'सफ़ेद चॉकलेट ड्रिप', { frosting: 'drip', drip: 'white_chocolate' }],
  ['fruits', 'फल', { toppings: ['nuts', 'fruits'] }],
  ['a box of 6 cupcakes', '6 कपकेक का डिब्बा', { cupcakes: 6 }],
  ['in a lunch box', 'लंच बॉक्स में', { isBento: true }],
  ['a photo printed on it', 'ऊपर छपी फ़ोटो', { hasPhoto: true }],
  ['1 candle', '1 मोमबत्ती', { candles: 1 }],
  ['12 candles', '12 मोमबत्तियाँ', { candles: 12 }],
  ['the number 30 as candles', '30 अंक की मोमबत्तियाँ', { candleNumber: '30' }],
  ['“Happy birthday Asha”', '“Happy birthday Asha”', { inscription: ['Happy birthday', ' ', 'Asha'] }],
])('who hears the drawing is told of %s, or %s', (english, hindi, design) => {
  for (const [locale, said] of [
    ['en', english],
    ['hi', hindi],
  ] as const) {
    expect(designLook(plain, locale)).not.toContain(said);
    expect(designLook({ ...plain, ...design }, locale)).toContain(said);
  }
});

test('who hears it in Hindi hears no English word, whatever is drawn', () => {
  const designs: CakeDesign[] = [
    ...CAKE_SHAPES.map((shape) => ({ ...plain, shape })),
    ...FROSTINGS.map((frosting) => ({ ...plain, frosting })),
    ...DRIPS.map((drip) => ({ ...plain, frosting: 'drip' as const, drip })),
    ...ICING_COLOURS.map((colour) => ({ ...plain, colour })),
    ...SPONGES.map((sponge) => ({ ...plain, tiers: [sponge, sponge] })),
    { ...plain, toppings: TOPPINGS, hasPhoto: true, isBento: true, candles: 3, candleNumber: '7', cupcakes: 12 },
  ];
  for (const design of designs) expect(designLook(design, 'hi').join(' ')).not.toMatch(/[a-z]/i);
});
