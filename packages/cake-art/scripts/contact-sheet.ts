/** Writes docs/drawing/contact-sheet.png: every shape in every frosting, then tiers, toppings, colours, words, sizes, drips, numbers, photos and boxes. */
import { mkdirSync, writeFileSync } from 'node:fs';
import {
  CAKE_SHAPES,
  DRIPS,
  FROSTINGS,
  ICING_COLOURS,
  SPONGES,
  TOPPINGS,
  type CakeDesign,
} from '@sweetspot/domain/customization/cake-design';
import { composeCake } from '../src/compose-cake.ts';
import { letterAsOutlines } from '../src/inscription/letter-as-outlines.ts';
import { rasterize } from '../src/png.ts';

const COLUMNS = 8;
const CELL = 106;

const PLAIN: CakeDesign = {
  shape: 'round',
  tiers: ['vanilla'],
  frosting: 'smooth',
  colour: 'ivory',
  toppings: [],
  candles: 0,
  inscription: [],
};

function pick<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T;
}

const shapesByFrosting = FROSTINGS.flatMap((frosting, row) =>
  CAKE_SHAPES.map((shape, column): CakeDesign => ({
    ...PLAIN,
    shape,
    frosting,
    colour: pick(ICING_COLOURS, row * 5 + column),
    tiers: [pick(SPONGES, row + column)],
  })),
);
const tiered = [2, 3, 4].flatMap((count) =>
  CAKE_SHAPES.map((shape, column): CakeDesign => ({
    ...PLAIN,
    shape,
    frosting: pick(FROSTINGS, column + count),
    colour: pick(ICING_COLOURS, column * 3 + count),
    tiers: Array.from({ length: count }, (_, tier) => pick(SPONGES, tier + column)),
    toppings: [pick(TOPPINGS, column * 3 + count)],
    inscription: column % 2 === 0 ? ['Asha & Ravi'] : [],
    candles: column % 3,
  })),
);
const coloured = ICING_COLOURS.map((colour, index): CakeDesign => ({
  ...PLAIN,
  colour,
  inscription: ['Happy', 'Birthday'],
  frosting: pick(FROSTINGS, index),
}));
const topped = TOPPINGS.map((topping, index): CakeDesign => ({
  ...PLAIN,
  toppings: [topping],
  colour: pick(['white', 'mint', 'chocolate', 'blush'] as const, index),
}));
const worded = [
  ['Happy Birthday', 'Asha'],
  ['जन्मदिन मुबारक'],
  ['जन्मदिन की', 'हार्दिक', 'शुभकामनाएँ'],
  ['To the best grandmother in all of Kolhapur'],
  ['Happy', 'जन्मदिन'],
  ['One', 'two', 'three', 'four', 'five'],
  ['शुभ विवाह'],
  ['30'],
].map((inscription, index): CakeDesign => ({
  ...PLAIN,
  inscription,
  shape: pick(CAKE_SHAPES, index),
  colour: pick(ICING_COLOURS, index * 5 + 1),
}));
const full: CakeDesign[] = [
  { ...PLAIN, colour: 'blush', toppings: TOPPINGS, candles: 9, inscription: ['Happy', 'Birthday'] },
  { ...PLAIN, frosting: 'drip', colour: 'pistachio', toppings: ['fruits', 'nuts'], candles: 1 },
  { ...PLAIN, frosting: 'swirls', colour: 'raspberry', toppings: ['sprinkles'], candles: 18 },
  { ...PLAIN, frosting: 'semi_naked', tiers: ['chocolate'], toppings: ['fruits'], candles: 5 },
  { ...PLAIN, frosting: 'rosettes', colour: 'lavender', inscription: ['Mum'], toppings: ['candies'] },
  { ...PLAIN, frosting: 'fondant', colour: 'sky', shape: 'hexagon', inscription: ['Papa 60'], candles: 6 },
];

const sized = [
  ...[500, 1000, 2000, 3000].map((weightGrams): CakeDesign => ({ ...PLAIN, weightGrams, frosting: 'drip', colour: 'blush' })),
  ...[1000, 1500, 2000, 3000].map((weightGrams): CakeDesign => ({
    ...PLAIN,
    weightGrams,
    tiers: ['vanilla', 'vanilla'],
    frosting: 'swirls',
    colour: 'mint',
  })),
];
const dripping = DRIPS.flatMap((drip): CakeDesign[] => [
  { ...PLAIN, frosting: 'drip', drip, colour: 'white' },
  { ...PLAIN, frosting: 'drip', drip, colour: 'chocolate', toppings: ['nuts'] },
]);
const toppedOnTiers = TOPPINGS.slice(0, COLUMNS).map((topping, index): CakeDesign => ({
  ...PLAIN,
  tiers: ['vanilla', 'vanilla', 'vanilla'],
  toppings: [topping],
  colour: pick(['ivory', 'chocolate'] as const, index),
  frosting: pick(['smooth', 'swirls'] as const, Math.floor(index / 2)),
}));
const numbered = [
  { candleNumber: '30' },
  { candleNumber: '5', candles: 5, colour: 'chocolate' },
  { candleNumber: '67', inscription: ['Happy Birthday'], colour: 'sky' },
  { candleNumber: '100', tiers: ['vanilla', 'lemon', 'mango'], colour: 'lemon' },
  { hasPhoto: true, frosting: 'swirls', colour: 'blush' },
  { hasPhoto: true, shape: 'heart', toppings: ['fruits'], colour: 'white' },
  { hasPhoto: true, shape: 'square', frosting: 'drip', colour: 'mint', inscription: ['Asha'] },
  { hasPhoto: true, tiers: ['vanilla', 'vanilla'], candleNumber: '7', colour: 'lavender', frosting: 'fondant' },
].map((design): CakeDesign => ({ ...PLAIN, ...(design as Partial<CakeDesign>) }));

const boxed = [
  { cupcakes: 6, frosting: 'swirls', colour: 'blush', toppings: ['sprinkles'] },
  { cupcakes: 12, frosting: 'rosettes', colour: 'mint', toppings: ['candies'], inscription: ['Happy Birthday', 'Asha'] },
  { cupcakes: 24, frosting: 'swirls', colour: 'pistachio', tiers: ['coffee'], toppings: ['cookie_crumbs'] },
  { cupcakes: 6, frosting: 'drip', drip: 'berry', colour: 'white', candleNumber: '30' },
  { cupcakes: 6, frosting: 'semi_naked', tiers: ['red_velvet'], toppings: ['fruits'], candles: 6 },
  { cupcakes: 4, frosting: 'fondant', colour: 'lavender', hasPhoto: true },
  { cupcakes: 9, colour: 'chocolate', toppings: ['marshmallows'], inscription: ['जन्मदिन मुबारक'] },
  { isBento: true, weightGrams: 200, colour: 'sky', inscription: ['Love'] },
].map((design): CakeDesign => ({ ...PLAIN, ...(design as Partial<CakeDesign>) }));

const designs = [
  ...shapesByFrosting,
  ...tiered,
  ...coloured,
  ...topped,
  ...worded,
  ...sized,
  ...dripping,
  ...toppedOnTiers,
  ...numbered,
  ...boxed,
  ...full,
];
const rows = Math.ceil(designs.length / COLUMNS);
const cells = designs.map((design, index) => {
  const svg = composeCake(design, { idPrefix: `s${index.toString(36)}-`, decorative: true }, letterAsOutlines);
  const x = (index % COLUMNS) * CELL;
  const y = Math.floor(index / COLUMNS) * CELL;
  return svg.replace('<svg ', `<svg x="${x}" y="${y}" width="${CELL}" height="${CELL}" `);
});
const sheet = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${COLUMNS * CELL} ${rows * CELL}"><rect width="100%" height="100%" fill="#fbf5ea"/>${cells.join('')}</svg>`;

const folder = new URL('../../../docs/drawing/', import.meta.url);
mkdirSync(folder, { recursive: true });
const png = rasterize(sheet, COLUMNS * CELL);
writeFileSync(new URL('contact-sheet.png', folder), png);
process.stdout.write(`${designs.length} cakes, ${Math.round(png.length / 1000)} KB\n`);
