import { createCache, type Services } from '@sweetspot/api/server';
import { drawCake } from '@sweetspot/cake-art';
import { drawCakePng } from '@sweetspot/cake-art/png';
import type { CakeDesign } from '@sweetspot/domain/customization/cake-design';
import { AppError } from '@sweetspot/domain/errors/app-error';
import Fastify, { type FastifyInstance } from 'fastify';
import { describe, expect, test } from 'vitest';
import { keepDrawings } from '../pictures/kept-drawings.ts';
import { noRateLimits } from '../rate-limits.ts';
import { registerDrawings } from './shop-drawings.ts';

type Storage = Parameters<typeof keepDrawings>[1];

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

describe('a drawing for a list', () => {
  const address = '/drawings/cake?shape=round&tiers=vanilla&frosting=swirls&colour=mint';
  const shown = async (app: FastifyInstance, query = '') => {
    const { statusCode, headers } = await app.inject(address + query);
    return [statusCode, headers['content-type'], headers['cache-control']?.split(',')[1]?.trim()];
  };

  test('keeps nobody waiting, and is there in pixels for who comes next', async () => {
    const drawn = Promise.withResolvers<Uint8Array>();
    const app = drawingsApp(() => drawn.promise);
    expect(await shown(app)).toEqual([200, 'image/svg+xml', 'max-age=60']);
    drawn.resolve(Uint8Array.of(1, 2, 3));
    expect(await shown(app)).toEqual([200, 'image/webp', 'max-age=86400']);
    await app.close();
  });

  test('uses up none of the drawings that somebody may ask for by name', async () => {
    const doors: string[] = [];
    const limits = { ...noRateLimits, take: async (door: string) => void doors.push(door) };
    const app = drawingsApp(async () => Uint8Array.of(1, 2, 3), limits);
    await app.inject(address);
    expect(doors.toSorted()).toEqual(['call', 'listed_drawing']);
    await app.inject(`${address}&candles=1`.replace('/cake?', '/cake.png?'));
    expect(doors.at(-1)).toBe('drawing');
    await app.close();
  });

  test('uses up none of anybody’s once it was drawn, also by a process that has ended since', async () => {
    const files = new Map<string, NonNullable<Awaited<ReturnType<Storage['get']>>>>();
    const storage: Storage = {
      get: async (key) => files.get(key) ?? null,
      put: async (key, bytes, contentType) => void files.set(key, { bytes, contentType }),
    };
    const doors: string[] = [];
    const limits = { ...noRateLimits, take: async (door: string) => void doors.push(door) };
    const ask = async () => {
      const app = drawingsApp(async () => Uint8Array.of(1, 2, 3), limits, storage);
      const answers = [
        await app.inject(`${address}&words=Asha`),
        await app.inject(`${address}&words=Asha`.replace('/cake?', '/cake.png?')),
      ];
      await app.close();
      return answers.map(({ statusCode, rawPayload }) => [statusCode, rawPayload.byteLength]);
    };
    const first = await ask();
    expect(doors).toEqual(['listed_drawing', 'drawing']);
    expect(await ask()).toEqual(first);
    expect(doors).toEqual(['listed_drawing', 'drawing']);
  });

  test('with words, which only pixels can show, is waited for', async () => {
    const app = drawingsApp(async () => Uint8Array.of(1, 2, 3));
    expect(await shown(app, '&words=Asha')).toEqual([200, 'image/webp', 'max-age=86400']);
    await app.close();
  });

  test('is shown as it can be where too many are drawn at once', async () => {
    const busy = new AppError('UNAVAILABLE', { part: 'pictures' });
    const drawn = Promise.withResolvers<Uint8Array>();
    const app = drawingsApp(() => drawn.promise);
    expect(await shown(app)).toEqual([200, 'image/svg+xml', 'max-age=60']);
    const waiting = shown(app);
    drawn.reject(busy);
    expect(await waiting).toEqual([200, 'image/svg+xml', 'max-age=60']);
    await app.close();
  });
});

function drawingsApp(
  draw: Services['drawings']['draw'] = async (design, { widthPx }) => drawCakePng(design, widthPx),
  limits: Services['limits'] = noRateLimits,
  storage: Storage = { get: async () => null, put: async () => undefined },
): FastifyInstance {
  const app = Fastify();
  const cache = createCache({ events: { onCatalogueChanged: () => () => undefined }, now: () => new Date(), mostBytes: 1_000_000 });
  registerDrawings(app, { cache, drawings: keepDrawings(draw, storage, cache), limits });
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
