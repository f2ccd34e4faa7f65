import type { Services } from '@sweetspot/api/server';
import { drawCake } from '@sweetspot/cake-art';
import { cakeDesignInput } from '@sweetspot/domain/customization/inputs';
import { AppError } from '@sweetspot/domain/errors/app-error';
import type { FastifyInstance } from 'fastify';
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

const PNG_WIDTH_PX = 640;
/** Lists ask for the same few hundred again and again. */
const DRAWING_KEPT = { ageMs: 24 * 60 * 60_000, bytes: (svg: string) => svg.length, isConstant: true };
// Not for good: the address names the design, and a later version may draw it better.
const CACHE_CONTROL = 'public, max-age=86400, stale-while-revalidate=604800';

/** A design's drawing as a file of its own: lists and shared links show it without carrying it. */
export function registerDrawings(app: FastifyInstance, { cache, drawings, limits }: Pick<Services, 'cache' | 'drawings' | 'limits'>): void {
  app.get('/drawings/cake.svg', async (request, reply) => {
    const key = `drawing:${request.url}`;
    let drawing = cache.find<string>(key);
    if (drawing === undefined) {
      const design = designOf(request.query);
      await limits.take('call', callerAddress(request.ip));
      drawing = drawCake(design);
      cache.begin().keep(key, drawing, DRAWING_KEPT);
    }
    return reply.header('cache-control', CACHE_CONTROL).type('image/svg+xml').send(drawing);
  });

  app.get('/drawings/cake.png', async (request, reply) => {
    const design = designOf(request.query);
    if (!drawings.isRemembered(design, PNG_WIDTH_PX)) await limits.take('drawing', callerAddress(request.ip));
    const drawing = await drawings.draw(design, PNG_WIDTH_PX);
    return reply.header('cache-control', CACHE_CONTROL).type('image/png').send(Buffer.from(drawing));
  });
}

function designOf(query: unknown): z.output<typeof designQuery> {
  const parsed = designQuery.safeParse(query);
  if (!parsed.success) throw new AppError('NOT_FOUND');
  return parsed.data;
}
