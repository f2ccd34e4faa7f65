/** Prints how long a drawing takes and how large it is, over designs of every kind. */
import { CAKE_SHAPES, FROSTINGS, ICING_COLOURS, TOPPINGS, type CakeDesign } from '@sweetspot/domain/customization/cake-design';
import { drawCake } from '../src/index.ts';

const designs: CakeDesign[] = CAKE_SHAPES.flatMap((shape, shapeIndex) =>
  FROSTINGS.flatMap((frosting, frostingIndex) =>
    [1, 2, 3, 4].map((tiers): CakeDesign => {
      const first = (shapeIndex + frostingIndex + tiers) % TOPPINGS.length;
      return {
        shape,
        frosting,
        tiers: Array.from({ length: tiers }, () => 'vanilla' as const),
        colour: ICING_COLOURS[(shapeIndex * 5 + frostingIndex) % ICING_COLOURS.length] ?? 'ivory',
        toppings: TOPPINGS.slice(first, first + 3),
        candles: tiers * 2,
        inscription: ['Happy Birthday', 'जन्मदिन मुबारक'],
      };
    }),
  ),
);

for (const design of designs) drawCake(design);

const rows = designs.map((design) => {
  const started = performance.now();
  const svg = drawCake(design);
  return { ms: performance.now() - started, bytes: Buffer.byteLength(svg), design };
});

function report(name: string, values: readonly number[], unit: string): void {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
  process.stdout.write(`${name}: median ${at(0.5)} ${unit}, p95 ${at(0.95)} ${unit}, worst ${at(1)} ${unit}\n`);
}

report(
  `${rows.length} drawings, time`,
  rows.map((row) => row.ms),
  'ms',
);
report(
  'size',
  rows.map((row) => row.bytes / 1000),
  'KB',
);
