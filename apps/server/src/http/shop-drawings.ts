import type { DrawnAs, Services } from '@sweetspot/api/server';
import { drawCake } from '@sweetspot/cake-art';
import type { CakeDesign } from '@sweetspot/domain/customization/cake-design';
import { cakeDesignInput } from '@sweetspot/domain/customization/inputs';
import { AppError } from '@sweetspot/domain/errors/app-error';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { callerAddress } from '../trusted-proxies.ts';

const dotted = z
  .string()
  .max(300)
  .default('')
  .transform((list) => (list === '' ? [] : list.split('.')));
const several = z
  .union([z.string(), z.array(z.string()).max(12)])
  .default([])
  .transform((words) => (typeof words === 'string' ? [words] : words));

/** The address that the shop's `drawingPath` writes. */
const designQuery = z
  .object({
    shape: z.string(),
    tiers: dotted,
    frosting: z.string(),
    colour: z.string(),
    toppings: dotted,
    candles: z.coerce.number().int().min(0).max(500).default(0),
    words: several,
    drip: z.string().optional(),
    grams: z.coerce.number().optional(),
    number: z.string().optional(),
    photo: z.string().optional(),
    cupcakes: z.coerce.number().optional(),
    box: z.literal('bento').optional(),
  })
  .transform(({ words, drip, grams, number, photo, cupcakes, box, ...design }) => ({
    ...design,
    inscription: words.map((line) => line.slice(0, 100)),
    ...(drip !== undefined && { drip }),
    ...(grams !== undefined && { weightGrams: grams }),
    ...(number !== undefined && { candleNumber: number }),
    ...(photo !== undefined && { hasPhoto: true }),
    ...(cupcakes !== undefined && { cupcakes }),
    ...(box !== undefined && { isBento: true }),
  }))
  .pipe(cakeDesignInput);

const SHARED: DrawnAs = { format: 'png', widthPx: 640 };
/** Wide enough for a card on a phone, two beside each other, at twice the pixels. */
const LISTED: DrawnAs = { format: 'webp', widthPx: 400 };
/** Lists ask for the same few hundred again and again. */
const DRAWING_KEPT = { ageMs: 24 * 60 * 60_000, bytes: (svg: string) => svg.length, isConstant: true };
// Not for good: the address names the design, and a later version may draw it better.
const CACHE_CONTROL = 'public, max-age=86400, stale-while-revalidate=604800';
const UNTIL_DRAWN = 'public, max-age=60';

/** A design's drawing as a file of its own: lists and shared links show it without carrying it. */
export function registerDrawings(app: FastifyInstance, { cache, drawings, limits }: Pick<Services, 'cache' | 'drawings' | 'limits'>): void {
  const vector = async ({ url, query, ip }: FastifyRequest): Promise<string> => {
    const key = `drawing:${url}`;
    let drawing = cache.find<string>(key);
    if (drawing === undefined) {
      const design = designOf(query);
      await limits.take('call', callerAddress(ip));
      drawing = drawCake(design);
      cache.begin().keep(key, drawing, DRAWING_KEPT);
    }
    return drawing;
  };
  const pixels = async (design: CakeDesign, as: DrawnAs, ip: string): Promise<Buffer> => {
    const door = as === LISTED ? 'listed_drawing' : 'drawing';
    if (!(await drawings.isKept(design, as))) await limits.take(door, callerAddress(ip));
    return Buffer.from(await drawings.draw(design, as));
  };

  app.get('/drawings/cake.svg', async (request, reply) =>
    reply
      .header('cache-control', CACHE_CONTROL)
      .type('image/svg+xml')
      .send(await vector(request)),
  );

  app.get('/drawings/cake.png', async (request, reply) => {
    const drawing = await pixels(designOf(request.query), SHARED, request.ip);
    return reply.header('cache-control', CACHE_CONTROL).type('image/png').send(drawing);
  });

  // A browser lays each SVG file out as a document of its own, on the thread that scrolls: a page of two dozen is shown in pixels. Who
  // comes before they are drawn is not kept waiting.
  app.get('/drawings/cake', async (request, reply) => {
    const design = designOf(request.query);
    const isAtHand = drawings.isRemembered(design, LISTED);
    const drawing = pixels(design, LISTED, request.ip);
    const ready = drawing.catch(() => null);
    // Words are piped in our own fonts, which an SVG file cannot have.
    const drawn = design.inscription.length > 0 ? await drawing : isAtHand ? await ready : null;
    return drawn === null
      ? reply
          .header('cache-control', UNTIL_DRAWN)
          .type('image/svg+xml')
          .send(await vector(request))
      : reply.header('cache-control', CACHE_CONTROL).type('image/webp').send(drawn);
  });
}

function designOf(query: unknown): z.output<typeof designQuery> {
  const parsed = designQuery.safeParse(query);
  if (!parsed.success) throw new AppError('NOT_FOUND');
  return parsed.data;
}
