import { createCache } from '@sweetspot/api/server';
import { drawCake } from '@sweetspot/cake-art';
import { drawCakePng } from '@sweetspot/cake-art/png';
import type { CakeDesign } from '@sweetspot/domain/customization/cake-design';
import Fastify, { type FastifyInstance } from 'fastify';
import { expect, test } from 'vitest';
import { noRateLimits } from '../rate-limits.ts';
import { registerDrawings } from './shop-drawings.ts';

const PLAIN: CakeDesign = {
  shape: 'round',
  tiers: ['vanilla'],
  frosting: 'swirls',
  colour: 'mint',
  toppings: [],
  candles: 0,
  inscription: [],
};

test.each([
  ['cupcakes=12', { cupcakes: 12 }],
  ['box=bento&grams=200', { weightGrams: 200, isBento: true }],
])('a drawing asked for with %s is no cake on a plate', async (query, look) => {
  const app = drawingsApp();
  const answer = await app.inject(`/drawings/cake.svg?shape=round&tiers=vanilla&frosting=swirls&colour=mint&${query}`);
  expect(answer.body).toBe(drawCake({ ...PLAIN, ...look }));
  await app.close();
});

test.each(['cupcakes=0', 'cupcakes=61', 'cupcakes=x', 'cupcakes=1.5', 'box=tin'])('no drawing has %s', async (query) => {
  const app = drawingsApp();
  const answer = await app.inject(`/drawings/cake.svg?shape=round&tiers=vanilla&frosting=swirls&colour=mint&${query}`);
  expect(answer.statusCode).not.toBe(200);
  await app.close();
});

function drawingsApp(): FastifyInstance {
  const app = Fastify();
  registerDrawings(app, {
    cache: createCache({ events: { onCatalogueChanged: () => () => undefined }, now: () => new Date(), mostBytes: 1_000_000 }),
    drawings: { draw: async (design, widthPx) => drawCakePng(design, widthPx), isRemembered: () => false },
    limits: noRateLimits,
  });
  return app;
}

test('a drawing asked for by its address shows size, drip, number and that there is a photo', async () => {
  const app = drawingsApp();
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
