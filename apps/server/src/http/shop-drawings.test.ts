import { createCache } from '@sweetspot/api/server';
import { drawCake } from '@sweetspot/cake-art';
import { drawCakePng } from '@sweetspot/cake-art/png';
import type { CakeDesign } from '@sweetspot/domain/customization/cake-design';
import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { noRateLimits } from '../rate-limits.ts';
import { registerDrawings } from './shop-drawings.ts';

test('a drawing asked for by its address shows size, drip, number and that there is a photo', async () => {
  const app = Fastify();
  registerDrawings(app, {
    cache: createCache({ events: { onCatalogueChanged: () => () => undefined }, now: () => new Date(), mostBytes: 1_000_000 }),
    drawings: { draw: async (design, widthPx) => drawCakePng(design, widthPx), isRemembered: () => false },
    limits: noRateLimits,
  });
  const design: CakeDesign = {
    shape: 'heart',
    tiers: ['vanilla'],
    frosting: 'drip',
    colour: 'mint',
    toppings: ['nuts'],
    candles: 2,
    inscription: [],
    drip: 'caramel',
    weightGrams: 500,
    candleNumber: '30',
    hasPhoto: true,
  };
  const address =
    '/drawings/cake.svg?shape=heart&tiers=vanilla&frosting=drip&colour=mint&toppings=nuts&candles=2&drip=caramel&grams=500&number=30&photo=yes';
  const answer = await app.inject(address);
  expect(answer.body).toBe(drawCake(design));
  await app.close();
});
