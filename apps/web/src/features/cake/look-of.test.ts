import type { CakeDesign } from '@sweetspot/domain/customization/cake-design';
import { expect, test } from 'vitest';
import { wordsOf } from '../../app/words.ts';
import { lookOf } from './look-of.ts';

const words = await wordsOf('cake', 'en');
const plain: CakeDesign = {
  shape: 'round',
  tiers: ['vanilla'],
  frosting: 'smooth',
  colour: 'ivory',
  toppings: [],
  candles: 0,
  inscription: [],
};

test.each<[string, Partial<CakeDesign>]>([
  ['3 tiers', { tiers: ['vanilla', 'vanilla', 'vanilla'] }],
  ['a box of 6 cupcakes', { cupcakes: 6 }],
  ['1 candle', { candles: 1 }],
  ['12 candles', { candles: 12 }],
])('who hears the drawing is told of %s', (said, design) => {
  expect(lookOf('Cake', plain, words)).not.toContain(said);
  expect(lookOf('Cake', { ...plain, ...design }, words)).toContain(said);
});
