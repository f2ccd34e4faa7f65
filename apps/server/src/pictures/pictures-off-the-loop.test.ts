import { createCache } from '@sweetspot/api/server';
import type { CakeDesign } from '@sweetspot/domain/customization/cake-design';
import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { register } from '../testing/register.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import { keepDrawings } from './kept-drawings.ts';
import { createPicturePool } from './picture-pool.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ env: { RATE_LIMITS: 'on' } });
});
afterAll(() => server[Symbol.asyncDispose]());

const DESIGN = '/drawings/cake.png?shape=round&tiers=vanilla&frosting=smooth&colour=ivory';
const send = async (bytes: Uint8Array) => {
  const { headers } = await register(server);
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(bytes)]), 'cake.jpg');
  const response = await server.fetch('/uploads/photos', { method: 'POST', body: form, headers });
  return { status: response.status, body: (await response.json()) as { code?: string; data?: unknown } };
};
const plain = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#f5e6c8' } });

describe('a picture is refused for what is true of it', () => {
  it('more pixels than we can open, however few its bytes', async () => {
    const bytes = await plain(8192, 6144).jpeg({ quality: 20 }).toBuffer();
    expect(bytes.byteLength).toBeLessThan(1_000_000);
    expect(await send(bytes)).toMatchObject({
      status: 413,
      body: { code: 'PICTURE_TOO_MANY_PIXELS', data: { width: 8192, height: 6144, limitPixels: 50_000_000 } },
    });
  });

  it('damaged, no picture, or moving', async () => {
    const whole = await plain(800, 600).jpeg().toBuffer();
    expect(await send(whole.subarray(0, 400))).toMatchObject({ status: 422, body: { code: 'PICTURE_DAMAGED' } });
    expect(await send(Buffer.from('hello'))).toMatchObject({ status: 422, body: { code: 'FILE_TYPE' } });
    const frames = Buffer.concat([Buffer.alloc(16 * 16 * 3, 10), Buffer.alloc(16 * 16 * 3, 200)]);
    const moving = await sharp(frames, { raw: { width: 16, height: 32, channels: 3, pageHeight: 16 } })
      .webp()
      .toBuffer();
    expect((await sharp(moving).metadata()).pages).toBe(2);
    expect(await send(moving)).toMatchObject({ status: 422, body: { code: 'PICTURE_ANIMATED' } });
  });

  it('and a good one is taken', async () => {
    expect(await send(await plain(800, 600).jpeg().toBuffer())).toMatchObject({ status: 200, body: { width: 800, height: 600 } });
  });
});

describe('a drawing as PNG', () => {
  it('is drawn once and then served from what is kept, without using up anybody’s drawings', async () => {
    const first = await server.fetch(DESIGN);
    expect([first.status, first.headers.get('content-type')]).toEqual([200, 'image/png']);
    const again = await Promise.all(Array.from({ length: 70 }, () => server.fetch(DESIGN)));
    expect(again.map(({ status }) => status)).toEqual(Array.from({ length: 70 }, () => 200));
  });

  it('of ever new designs is refused to one caller after so many, with the time to come back', async () => {
    const statuses = await Promise.all(
      Array.from({ length: 61 }, async (_, each) => (await server.fetch(`${DESIGN}&words=new+${each}`)).status),
    );
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0);
    expect(statuses.filter((status) => ![200, 429, 503].includes(status))).toEqual([]);
  });
});

it('a drawing is kept by its content for the next start, and many who ask at once wait for one', async () => {
  const files = new Map<string, Uint8Array>();
  let drawn = 0;
  const storage = {
    get: async (key: string) => (files.has(key) ? { bytes: files.get(key) ?? Uint8Array.of(), contentType: 'image/png' as const } : null),
    put: async (key: string, bytes: Uint8Array) => void files.set(key, bytes),
  };
  const draw = async (design: unknown) => {
    drawn += 1;
    return createHash('sha256').update(JSON.stringify(design)).digest();
  };
  const events = { onCatalogueChanged: () => () => undefined };
  const start = () => keepDrawings(draw, storage, createCache({ events, now: () => new Date(), mostBytes: 10_000_000 }));
  const design = { shape: 'round' } as never;
  const one = start();
  const drawings = await Promise.all(Array.from({ length: 20 }, () => one.draw(design, { format: 'png', widthPx: 480 })));
  expect(new Set(drawings).size).toBe(1);
  expect(await start().draw(design, { format: 'png', widthPx: 480 })).toEqual(drawings[0]);
  expect(drawn).toBe(1);
  await start().draw(design, { format: 'png', widthPx: 640 });
  await start().draw({ shape: 'heart' } as never, { format: 'png', widthPx: 480 });
  await start().draw(design, { format: 'webp', widthPx: 480 });
  expect(drawn).toBe(4);
});

describe('the pool', () => {
  const design: CakeDesign = {
    shape: 'round',
    tiers: ['vanilla'],
    frosting: 'smooth',
    colour: 'ivory',
    toppings: [],
    candles: 0,
    inscription: [],
  };
  const tooMany = expect.objectContaining({ code: 'UNAVAILABLE', data: { part: 'pictures' } }) as Error;
  const refusedOf = (outcomes: PromiseSettledResult<unknown>[]) =>
    outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));

  it('draws beside the thread that answers requests, which goes on meanwhile', async () => {
    await using pool = createPicturePool();
    // Its code is loaded: what is waited for now is the drawing alone.
    await pool.draw(design, { format: 'png', widthPx: 64 });
    const drawn = pool.draw(design, { format: 'png', widthPx: 640 }).then(() => 'drawn');
    const answered = new Promise((resolve) => setImmediate(() => resolve('answered')));
    expect(await Promise.race([drawn, answered])).toBe('answered');
    expect(await drawn).toBe('drawn');
  });

  it('lets so many wait, tells the others to come back, and neither kind waits for the other', async () => {
    await using pool = createPicturePool();
    const upload = new Uint8Array(await plain(32, 32).jpeg().toBuffer());
    const drawings = Array.from({ length: 80 }, () => pool.draw(design, { format: 'png', widthPx: 32 }));
    const uploads = Array.from({ length: 20 }, () => pool.process(upload));
    const [drawn, processed] = await Promise.all([Promise.allSettled(drawings), Promise.allSettled(uploads)]);
    for (const [outcomes, waited] of [
      [drawn, 60],
      [processed, 12],
    ] as const) {
      const refused = refusedOf(outcomes);
      expect(refused.length).toBeGreaterThan(0);
      expect(outcomes.length - refused.length).toBeGreaterThanOrEqual(waited);
      for (const refusal of refused) expect(refusal).toEqual(tooMany);
    }
    await pool.draw(design, { format: 'png', widthPx: 32 });
    await pool.process(upload);
  });
});
