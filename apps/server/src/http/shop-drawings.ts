import { drawCake } from '@sweetspot/cake-art';
import { drawCakePng } from '@sweetspot/cake-art/png';
import { cakeDesignInput } from '@sweetspot/domain/customization/inputs';
import { AppError } from '@sweetspot/domain/errors/app-error';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';

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
  })
  .transform(({ words, drip, grams, number, photo, ...design }) => ({
    ...design,
    inscription: words.map((line) => line.slice(0, 100)),
    ...(drip !== undefined && { drip }),
    ...(grams !== undefined && { weightGrams: grams }),
    ...(number !== undefined && { candleNumber: number }),
    ...(photo !== undefined && { hasPhoto: true }),
  }))
  .pipe(cakeDesignInput);

const PNG_WIDTH_PX = 640;
/** A drawing weighs some 20 KB; lists ask for the same few hundred again and again. */
const MOST_REMEMBERED = 300;

/** A design's drawing as a file of its own: lists and shared links show it without carrying it. */
export function registerDrawings(app: FastifyInstance): void {
  const remembered = new Map<string, string | Buffer>();
  for (const { path, type, draw } of FORMATS) {
    app.get(path, async (request, reply) => {
      const known = remembered.get(request.url);
      const drawing = known ?? draw(designOf(request.query));
      if (known === undefined) {
        remembered.set(request.url, drawing);
        const oldest = remembered.size > MOST_REMEMBERED ? remembered.keys().next().value : undefined;
        if (oldest !== undefined) remembered.delete(oldest);
      }
      // Not for good: the address names the design, and a later version may draw it better.
      return reply.header('cache-control', 'public, max-age=86400, stale-while-revalidate=604800').type(type).send(drawing);
    });
  }
}

type Design = z.output<typeof designQuery>;

const FORMATS = [
  { path: '/drawings/cake.svg', type: 'image/svg+xml', draw: (design: Design): string | Buffer => drawCake(design) },
  {
    path: '/drawings/cake.png',
    type: 'image/png',
    draw: (design: Design): string | Buffer => Buffer.from(drawCakePng(design, PNG_WIDTH_PX)),
  },
];

function designOf(query: unknown): Design {
  const parsed = designQuery.safeParse(query);
  if (!parsed.success) throw new AppError('NOT_FOUND');
  return parsed.data;
}
